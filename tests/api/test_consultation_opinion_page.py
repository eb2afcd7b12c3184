"""`@@opinion` without JavaScript: gather, send, mend, and the receipt (4.1e)."""

from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from base64 import b64decode
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from draft_samples import make_draft
from draft_samples import publish_draft
import json
from lxml import html
from made_once import made_once
from opinion_samples import CLAUSE
from opinion_samples import WORDS
from plone.uuid.interfaces import IUUID
import pytest
import re
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
ZIP = b"PK\x03\x04" + b"\0" * 60


class Visitor:
    """Fills in the form as a browser without JavaScript does."""

    def __init__(self, session: Any, address: str) -> None:
        self.session = session
        self.address = address

    def open(self, query: str = "") -> Any:
        answer = self.session.get(f"{self.address}/@@opinion{query}", headers=HTML)
        assert answer.status_code == 200, answer.text
        return html.fromstring(answer.text)

    def press(self, page: Any, do: str, files: Any = None, **typed: str) -> Any:
        """Press a button; what the page holds goes along."""
        form = page.get_element_by_id("opinion-form")
        fields = {key: value or "" for key, value in form.form_values()}
        fields |= {name.replace("__", "."): value for name, value in typed.items()}
        sent = files or {"files": ("", b"")}
        return self.session.post(
            form.action, data={**fields, "do": do}, files=sent, headers=HTML
        )


@pytest.fixture
@made_once
def draft(site: Any, boards: None) -> Any:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


@pytest.fixture
def visitor(client: Any, draft: Any) -> Visitor:
    return Visitor(client(), draft.absolute_url())


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    def set_to(moment: datetime) -> None:
        name = "bacgiang.policy.consultation.opinions.page.server_clock"
        monkeypatch.setattr(name, lambda: moment)

    return set_to


FIRST = {
    "points__0__stance": "disagree",
    "points__0__text": WORDS,
    "name": "Nguyễn Văn Mẫu",
    "use_of_data": "1",
}


def received(site: Any, draft: Any) -> int:
    transaction.begin()
    return submissions(site).balance(IUUID(draft)).received


def last_written(site: Any) -> bytes:
    return site._p_jar.db().storage.lastTransaction()


def told(answer: Any) -> str:
    page = html.fromstring(answer.text)
    return page.get_element_by_id("opinion-reasons").text_content()


@pytest.mark.regulation("4.1e")
def test_several_opinions_are_gathered_and_sent_together(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    source = page.xpath('//*[@class="opinion-source"]')[0].text_content()
    assert "Kiểm tra việc lập hồ sơ mỗi năm một lần." in source
    before = last_written(site)
    more = visitor.press(page, "add", add_provision="art_1", **FIRST)
    assert more.status_code == 200
    page = html.fromstring(more.text)
    assert len(page.xpath('//fieldset[@class="opinion-point"]')) == 2
    gone = html.fromstring(visitor.press(page, "remove.1").text)
    assert len(gone.xpath('//fieldset[@class="opinion-point"]')) == 1
    assert last_written(site) == before
    sent = visitor.press(
        page, "send", points__1__stance="agree", points__1__text="Đồng ý."
    )
    assert sent.status_code == 200, told(sent)
    assert sent.headers["Cache-Control"] == "no-store"
    receipt = html.fromstring(sent.text).get_element_by_id("author-receipt")
    code = receipt.get("data-code")
    assert "Khoản 2 Điều 3" in receipt.text_content()
    links = receipt.xpath('.//a[starts-with(@href, "data:")]/@href')
    readable, data = (b64decode(one.partition(",")[2]) for one in links)
    file = json.loads(data)
    assert file["code"] == code and WORDS in str(file)
    # Words for the mark that stands in it.
    assert any(
        "“no_proof”" in one and "người phụ trách" in one for one in file["notes"]
    )
    assert code in readable.decode() and WORDS in readable.decode()
    transaction.begin()
    found = submissions(site).get(code.replace("-", ""))
    assert [one["provision"] for one in found.payload["points"]] == [CLAUSE, "art_1"]
    # Without JavaScript it waits for a person.
    assert (
        found.payload["marks"] == ["no_proof"] or "no_proof" in found.payload["marks"]
    )


@pytest.mark.regulation("4.1e")
def test_whoever_writes_in_english_reads_an_english_receipt(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    visitor.address = visitor.address.replace("/vi/du-thao/", "/en/drafts/")
    page = visitor.open(f"?provision={CLAUSE}")
    assert page.get("lang") == "en"
    assert "/en/drafts/" in page.get_element_by_id("opinion-form").action
    sent = visitor.press(page, "send", **FIRST)
    assert sent.status_code == 200, told(sent)
    taken = html.fromstring(sent.text)
    assert taken.get("lang") == "en" and received(site, draft) == 1
    receipt = taken.get_element_by_id("author-receipt")
    code = receipt.get("data-code")
    # Days as the language writes them.
    assert not re.search(r"\d\d/\d\d/\d{4}", receipt.text_content())
    (address,) = {
        one for one in receipt.xpath(".//a/@href") if f"/@@receipt?code={code}" in one
    }
    assert "/en/@@receipt?" in address
    read = html.fromstring(visitor.session.get(address, headers=HTML).text)
    assert read.get("lang") == "en"


def test_a_reload_of_the_receipt_is_the_same_receipt(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    first = visitor.press(page, "send", **FIRST)
    again = visitor.press(page, "send", **FIRST)
    codes = [
        html.fromstring(one.text).get_element_by_id("author-receipt").get("data-code")
        for one in (first, again)
    ]
    assert codes[0] == codes[1] and received(site, draft) == 1


def test_the_same_form_with_other_words_gets_a_key_of_its_own(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    visitor.press(page, "send", **FIRST)
    other = {**FIRST, "points__0__text": "Lời khác"}
    refused = visitor.press(page, "send", **other)
    assert refused.status_code == 409 and "Lời khác" in refused.text
    assert visitor.press(html.fromstring(refused.text), "send").status_code == 200
    assert received(site, draft) == 2


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize(("seconds", "status"), [(-1, 200), (0, 409), (1, 409)])
def test_a_form_opened_before_closing(
    visitor: Visitor, draft: Any, site: Any, at: Any, seconds: int, status: int
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    at(end_of_day(draft.closes) + timedelta(seconds=seconds))
    answer = visitor.press(page, "send", **FIRST)
    assert answer.status_code == status
    assert received(site, draft) == (1 if status == 200 else 0)
    if status == 409:
        # What was typed can be taken along: by e-mail or post, say.
        assert WORDS in answer.text and answer.text.count("<textarea") == 2
        replayed = visitor.press(page, "send", **FIRST)
        assert replayed.status_code == 409


def test_a_closed_draft_has_no_form(visitor: Visitor, draft: Any, at: Any) -> None:
    at(end_of_day(draft.closes))
    page = visitor.open()
    assert page.xpath('//*[@id="opinion-shut"]')
    assert not page.xpath('//*[@id="opinion-form"]')


TO_BE_MENDED = [
    ({"points__0__stance": ""}, 400),
    ({"points__0__provision": "art_9"}, 400),
    ({"points__0__version": "7"}, 400),
    ({"points__0__version": "x"}, 400),
    ({"points__0__text": "Gãp ý vÒ §iÒu 3 cña dù th¶o"}, 400),
    ({"points__0__text": "<script>alert(1)</script>"}, 400),
    ({"points__0__text": "x" * 20_001}, 413),
    ({"email": "a@vi-du.vn\r\nBcc: b@vi-du.vn"}, 400),
    ({"name": ""}, 400),
    ({"use_of_data": ""}, 400),
    ({"idempotency_key": "x"}, 400),
    ({"website": "x"}, 400),
    ({"altcha": "x"}, 400),
    ({"notices": "1"}, 400),
]


@pytest.mark.regulation("4.1e", "10.3")
def test_what_must_be_mended_is_said_and_all_words_are_kept(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    before = last_written(site)
    for typed, status in TO_BE_MENDED:
        kept = {"points__0__proposal": 'Giữ "lời" <này>', "phone": "0204 000 111"}
        answer = visitor.press(page, "send", **{**FIRST, **kept, **typed})
        assert answer.status_code == status, typed
        assert len(told(answer)) > 60
        again = html.fromstring(answer.text)
        values = dict(again.get_element_by_id("opinion-form").form_values())
        assert values["points.0.proposal"] == kept["points__0__proposal"]
        assert values["phone"] == kept["phone"]
        text = typed.get("points__0__text", WORDS)
        assert values["points.0.text"] == text
        assert "<script>alert(1)" not in answer.text
        assert last_written(site) == before


def test_a_zip_that_says_it_is_a_pdf(visitor: Visitor, draft: Any, site: Any) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    files = {"files": ("thu.pdf", ZIP, "application/pdf")}
    answer = visitor.press(page, "send", files=files, **FIRST)
    assert answer.status_code == 400 and WORDS in answer.text
    assert received(site, draft) == 0


def test_ten_megabytes_are_refused_in_words(visitor: Visitor, site: Any) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    before = last_written(site)
    large = {**FIRST, "points__0__text": "x" * 10_000_000}
    answer = visitor.press(page, "send", **large)
    assert answer.status_code == 413 and len(told(answer)) > 60, answer.text[:3000]
    assert last_written(site) == before


def test_too_many_fields_are_refused_in_words(visitor: Visitor, site: Any) -> None:
    before = last_written(site)
    fields = {f"points.{number}.text": "x" for number in range(3000)}
    answer = visitor.session.post(
        f"{visitor.address}/@@opinion",
        data=fields,
        files={"files": ("", b"")},
        headers={**HTML, "Accept-Language": "en"},
    )
    assert answer.status_code == 400
    # In the language of the address, whatever the browser asks for.
    assert "quá lớn" in answer.text, answer.text[:1500]
    assert last_written(site) == before


def test_another_site_cannot_send_for_a_visitor(
    visitor: Visitor, draft: Any, site: Any
) -> None:
    page = visitor.open(f"?provision={CLAUSE}")
    visitor.session.headers["Origin"] = "https://khac.example.vn"
    assert visitor.press(page, "send", **FIRST).status_code == 403
    assert received(site, draft) == 0


def test_an_unknown_provision_is_said(visitor: Visitor) -> None:
    address = f"{visitor.address}/@@opinion?provision=art_99"
    answer = visitor.session.get(address, headers=HTML)
    assert answer.status_code == 404 and told(answer)


@pytest.mark.parametrize("user", ["so-y-te-update", "so-y-te-head"])
def test_somebody_signed_in_gives_an_opinion_like_everybody(
    client: Any, draft: Any, site: Any, user: str
) -> None:
    visitor = Visitor(client(user), draft.absolute_url())
    page = visitor.open(f"?provision={CLAUSE}")
    assert visitor.press(page, "send", **FIRST).status_code == 200
    stolen = visitor.press(page, "send", _authenticator="x", **FIRST)
    assert stolen.status_code == 403
    assert received(site, draft) == 1


def test_it_is_a_page_for_public_drafts_only(
    client: Any, site: Any, boards: None
) -> None:
    made = make_draft(site)
    transaction.commit()
    for user in (None, "so-y-te-head"):
        for name in ("opinion", "opinions"):
            address = f"{made.absolute_url()}/@@{name}"
            answer = client(user).get(address, headers=HTML)
            assert answer.status_code in (302, 401, 404)


def test_the_clock_is_the_servers(draft: Any) -> None:
    assert server_clock().utcoffset() == timedelta(0)
