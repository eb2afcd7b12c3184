"""Follow drafts, act by code and read feeds over HTTP, as anybody does."""

from answer_samples import give
from answer_samples import name
from answer_samples import point
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.following.announcing import announce
from bacgiang.policy.consultation.following.followers import followers
from bacgiang.policy.consultation.opinions.content import content_of
from bacgiang.policy.consultation.receipt.appealing import appeal_of
from base64 import b64decode
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from email.message import Message
from lxml import etree
from lxml import html
from made_once import made_once
from opinion_samples import proof
import pytest
import re
import transaction
from typing import Any


SECRET = "Lời chưa ai được đọc"
HTML = {"Accept": "text/html"}
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
@made_once
def draft(site: Any, boards: None) -> Any:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


@pytest.fixture
def given(draft: Any) -> Callable[..., str]:
    """A submission with a name and an address; its code."""

    def make(fate: Event | None = Event.PUBLISHED) -> str:
        code = give(draft, point(text=SECRET), fate=fate)
        name(code, publish=False)
        transaction.commit()
        return code

    return make


@pytest.fixture
def letters(site: Any, letters: Any) -> Callable[[], list[Message]]:
    """Let the clock announce and send; every letter to a citizen so far."""

    def run() -> list[Message]:
        transaction.begin()
        announce(site, datetime.now(UTC))
        transaction.commit()
        return letters(datetime.now(UTC))

    return run


def submission(code: str) -> Any:
    transaction.begin()
    return submissions().require(code)


def address_in(letter: Message, page: str) -> str:
    found = re.search(rf"\S*(/(?:vi|en)/@@{page}\?token=\w+)", letter.get_content())
    assert found is not None
    return found[1]


@pytest.mark.regulation("11.1")
def test_following_is_asked_for_and_confirmed(
    client: Any, site: Any, draft: Any, letters: Any
) -> None:
    visitor = client()
    page = visitor.get(draft.absolute_url(), headers=HTML).text
    (address,) = re.findall(r'href="([^"]*/@@follow-drafts\?draft=[^"]*)"', page)
    form = visitor.get(address).text
    (topic,) = re.findall(r'<option selected="selected"\s+value="([^"]*)"', form)
    sent = {
        "topic": topic,
        "email": "theo-doi@example.org",
        "use_of_data": "1",
        "idempotency_key": re.findall(r'"idempotency_key"[^>]*value="(\w+)"', form)[0],
        "altcha": proof(),
    }
    answers = [visitor.post("/vi/@@follow-drafts", data=sent) for _twice in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert 'id="follow-sent"' in visitor.get(answers[0].headers["Location"]).text
    # Twice the same form, one letter; and nobody follows yet.
    (letter,) = letters()
    there = address_in(letter, "confirm-following")
    assert draft.title in visitor.get(there).text
    transaction.begin()
    assert list(followers(site).of_topics([topic])) == []
    assert 'id="token-done"' in visitor.post(there).text
    transaction.begin()
    assert len(list(followers(site).of_topics([topic]))) == 1


def test_one_click_out_by_the_mail_program(
    client: Any, site: Any, draft: Any, letters: Any
) -> None:
    body = {"email": "a@example.org", "topic": "all", "use_of_data": True}
    answer = client().post("/++api++/@follow", json={**body, "altcha": proof()})
    assert answer.status_code == 202
    client().post(address_in(letters()[0], "confirm-following"))
    transaction.begin()
    publish_draft(make_draft(site, title="Một dự thảo khác"))
    transaction.commit()
    letter = letters()[-1]
    assert "Một dự thảo khác" in letter["Subject"]
    out = letter["List-Unsubscribe"].strip("<>")
    path = out[out.index("/vi/@@stop-following") :]
    assert 'id="token-form"' in client().get(path).text
    token = path.partition("token=")[2]
    assert followers(site).get(token) is not None
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    click = client().post(path, data="List-Unsubscribe=One-Click", headers=headers)
    assert click.status_code == 200
    transaction.begin()
    assert followers(site).get(token) is None
    assert client().post(path).status_code == 200
    # Opened again, the link says what it was for and that it has ended already.
    again = html.fromstring(client().get(path).text)
    assert "từ trước" in again.get_element_by_id("token-ended").text_content()
    assert "Mọi dự thảo của tỉnh" in again.get_element_by_id("content").text_content()
    assert not again.xpath('//form[@id="token-form"]')
    unknown = client().get(f"{path}0").text
    assert 'id="token-ended"' in unknown and "Mọi dự thảo của tỉnh" not in unknown


def test_a_known_address_is_answered_like_any_other(
    client: Any, site: Any, given: Any
) -> None:
    given()
    answers = []
    for email in ("mau@example.org", "khong-ai@example.org"):
        sent = {"email": email, "altcha": proof()}
        answer = client().post("/vi/@@send-code-again", data=sent)
        page = client().get(answer.headers["Location"])
        answers.append((answer.status_code, answer.text, page.status_code))
    assert answers[0] == answers[1] and answers[0][0] == 303


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"email": "a@b.vn\r\nBcc: c@d.vn"}, "wrong_email"),
        ({"email": {"x": 1}}, "wrong_email"),
        ({"topic": ["all"]}, "unknown_topic"),
        ({"use_of_data": None}, "consent_missing"),
        ({"altcha": "x"}, "proof_unreadable"),
    ],
)
def test_bad_wishes_are_refused(
    client: Any, site: Any, changes: dict[str, Any], kind: str
) -> None:
    body = {"email": "a@example.org", "topic": "all", "use_of_data": True, **changes}
    answer = client().post("/++api++/@follow", json=body)
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, kind)


def test_a_form_of_another_site_is_refused(client: Any, site: Any, given: Any) -> None:
    code, headers = given(), {"Origin": "https://xau.example"}
    for page in ("withdraw-opinion", "follow-drafts", "send-code-again"):
        answer = client().post(f"/vi/@@{page}", data={"code": code}, headers=headers)
        assert answer.status_code == 403, page
    assert len(submission(code).entries) == 2


def test_pages_of_acts_show_no_person_and_no_words_for_the_code_alone(
    client: Any, given: Any
) -> None:
    code = given(Event.WITHHELD)
    pages = ("withdraw-opinion", "correct-opinion", "appeal-opinion", "opinion-consent")
    for page in pages:
        answer = client().get(f"/vi/@@{page}?code={code}")
        assert answer.status_code == 200 and 'id="act-form"' in answer.text, page
        assert "no-store" in answer.headers["Cache-Control"], page
        assert answer.headers["Referrer-Policy"] == "same-origin", page
        assert SECRET not in answer.text, page
        for private in ("Nguyễn Thị Mẫu", "mau@example.org"):
            assert private not in answer.text, page
        for typed in ("7K3M-9QXA-2TF5", "", "../x"):
            lost = client().get(f"/vi/@@{page}?code={typed}", follow=True)
            assert lost.status_code in (400, 404), (page, typed)
            assert 'id="receipt-form"' in lost.text, (page, typed)


@pytest.mark.regulation("11.1")
def test_the_receipt_leads_to_what_can_be_done(client: Any, given: Any) -> None:
    page = client().get(f"/vi/@@receipt?code={given(Event.WITHHELD)}").text
    nav = page.partition('id="receipt-acts"')[2].partition("</nav>")[0]
    acts = re.findall(r"/vi/@@([\w-]+)\?code=", nav)
    assert acts == [
        "appeal-opinion",
        "correct-opinion",
        "withdraw-opinion",
        "opinion-consent",
    ]
    assert SECRET not in page


def test_a_form_corrects_withdraws_and_appeals(client: Any, given: Any) -> None:
    code = given(Event.WITHHELD)
    appeal = {"code": code, "text": "Xin xem lại.", "altcha": proof()}
    assert client().post("/vi/@@appeal-opinion", data=appeal).status_code == 303
    assert appeal_of(submission(code)) == "Xin xem lại."
    correction = {
        "code": code,
        "version": "1",
        "stance_0": "disagree",
        "text_0": "Lời mới",
        "altcha": proof(),
    }
    wrong = client().post("/vi/@@correct-opinion", data={**correction, "stance_0": ""})
    assert wrong.status_code == 400 and "Lời mới" in wrong.text
    # The code alone is given neither the words that were sent nor the key to them.
    wrong_key = {**correction, "key": "0" * 24}
    for _sent in "12":
        done = client().post("/vi/@@correct-opinion", data=wrong_key)
        assert done.status_code == 303 and "key" not in done.headers["Location"]
        assert (
            SECRET not in done.text
            and SECRET not in client().get(f"/vi/@@correct-opinion?code={code}").text
        )
    assert content_of(submission(code)).points[0].text == "Lời mới"
    done = client().post(
        "/vi/@@withdraw-opinion", data={"code": code, "altcha": proof()}, follow=True
    )
    assert 'id="act-done"' in done.text
    assert submission(code).state.value == "withdrawn"


def test_a_correction_begins_with_the_text_and_ends_with_a_receipt_that_proves(
    client: Any, draft: Any, mailbox: Any
) -> None:
    code = give(draft, point(text="Một\nhai"), point(text="Ba"), fate=None)
    name(code, email="sua-lai@example.org")
    transaction.commit()
    receipt_page = client().get(f"/vi/@@receipt?code={code}&key={reading_key(code)}")
    (address_of_form,) = html.fromstring(receipt_page.text).xpath(
        '//nav[@id="receipt-acts"]//a[contains(@href, "@@correct-opinion")]/@href'
    )
    page = html.fromstring(client().get(address_of_form).text)
    form = page.get_element_by_id("act-form")
    values = {key: value or "" for key, value in form.form_values()}
    assert values["text_0"].split() == ["Một", "hai"] and values["text_1"] == "Ba"
    # Untouched, nothing is corrected; browsers send lines their own way.
    values |= {"text_0": "Một\r\nhai", "altcha": proof()}
    same = client().post("/vi/@@correct-opinion", data=values)
    assert same.status_code == 400 and submission(code).version == 1
    changed = {**values, "text_0": "Hai\r\nba", "remove_1": "1", "altcha": proof()}
    answers = [client().post("/vi/@@correct-opinion", data=changed) for _ in "12"]
    assert [one.text for one in content_of(submission(code)).points] == ["Hai\nba"]
    for answer in answers:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"
        page = html.fromstring(answer.text).get_element_by_id("author-receipt")
        files = {
            one.get("download")[-5:]: b64decode(one.get("href").partition(",")[2])
            for one in page.xpath('.//a[starts-with(@href, "data:")]')
        }
        receipt = read_receipt(files[".json"])
        assert [one.content["event"] for one in receipt.entries] == [
            "received",
            "corrected",
        ]
        assert list(verify(receipt)) == []
        readable = html.fromstring(files[".html"].decode())
        words = readable.text_content()
        assert page.get("data-code") in words and "Hai\nba" in words
        assert all(one.record["digest"] in words for one in receipt.entries)
        assert "Một" not in words and readable.xpath("//svg")
        assert readable.get_element_by_id("receipt-how-to-verify").xpath("./li")
        (inside,) = readable.xpath("//a[@download]/@href")
        assert b64decode(inside.partition(",")[2]) == files[".json"]
        assert not readable.xpath("//script | //link | //img | //*[@src]")
        # When it was corrected stands beside the first moment, here and there.
        changed_at = page.get_element_by_id("opinion-corrected").text
        assert changed_at and changed_at in words
    # One letter confirms it: with both moments, and the address that shows the words.
    (letter,) = [one for one in mailbox() if one["To"] == "sua-lai@example.org"]
    said = letter.get_content()
    assert changed_at in said and submission(code).digest in said
    (address,) = re.findall(r"http\S+/(@@receipt\S+key=\w+)", said)
    mine = html.fromstring(client().get(f"/vi/{address}").text)
    assert "Hai\nba" in mine.get_element_by_id("receipt-sent").text_content()
    assert mine.get_element_by_id("receipt-corrected").text == changed_at
    (link,) = mine.xpath('//a[@id="receipt-readable"]/@href')
    assert "Hai\nba" in client().get(link).text
    # Both forms say what one thinks in the same words.
    asked = html.fromstring(client().get(address_of_form).text)
    given_first = html.fromstring(
        client().get(f"{draft.absolute_url()}/@@opinion").text
    )
    words_of = [
        [one.text_content().strip() for one in page.xpath(where)]
        for page, where in (
            (asked, '//*[@id="stance-0"]//label'),
            (given_first, '//*[contains(@class, "opinion-stances")]//label'),
        )
    ]
    assert words_of[0] == words_of[1] != []


def test_the_code_alone_gives_a_receipt_to_read_without_the_words(
    client: Any, given: Any
) -> None:
    code = given()
    page = html.fromstring(client().get(f"/vi/@@receipt?code={code}").text)
    (link,) = page.xpath('//a[@id="receipt-readable"]/@href')
    file = client().get(link)
    assert file.headers["Content-Disposition"].endswith('.html"')
    assert file.headers["Cache-Control"] == "no-store"
    assert "Cổng đã nhận" in file.text and SECRET not in file.text
    readable = html.fromstring(file.text)
    assert readable.get_element_by_id("receipt-how-to-verify").xpath("./li")
    # A file of its own, without the frame of the site.
    assert readable.xpath("//svg") and not readable.xpath("//header | //script")


def test_a_program_acts_by_code(client: Any, given: Any) -> None:
    code = given()
    base = f"/++api++/@receipts/{code}"
    body = {
        "points": [{"change": "replace", "stance": "other", "text": "Lời mới"}],
        "altcha": proof(),
    }
    answer = client().post(f"{base}/correct", json=body)
    assert (answer.status_code, answer.json()["version"]) == (200, 2)
    assert "Lời mới" not in answer.text
    refused = client().post(f"{base}/appeal", json={"text": "Vì sao?"})
    assert refused.status_code == 409
    assert refused.json()["error"]["type"] == "not_withheld"
    consent = client().post(f"{base}/consent", json={"withdraw": ["use_of_data"]})
    assert consent.status_code == 200
    withdrawn = client().post(f"{base}/withdraw", json={"altcha": proof()})
    assert withdrawn.json()["state"]["token"] == "withdrawn"


@pytest.mark.parametrize(
    ("path", "status"),
    [("{0}/burn", 404), ("{0}", 400), ("", 400), ("7K3M-9QXA-2TF5/withdraw", 400)],
)
def test_other_acts_there_are_not(
    client: Any, given: Any, path: str, status: int
) -> None:
    answer = client().post(f"/++api++/@receipts/{path.format(given())}", json={})
    assert answer.status_code == status and answer.json()["error"]["type"]


def test_a_body_that_is_no_object_is_refused(client: Any, given: Any) -> None:
    code = given()
    for path in (f"@receipts/{code}/withdraw", "@follow"):
        answer = client().post(
            f"/++api++/{path}", data="[1]", headers={"Content-Type": "application/json"}
        )
        assert answer.status_code == 400, path


def test_reading_writes_nothing(client: Any, site: Any, given: Any) -> None:
    code = given()
    database = site._p_jar.db()
    before = database.storage.lastTransaction()
    for page in (
        f"correct-opinion?code={code}",
        f"receipt?code={code}",
        "follow-drafts",
        "send-code-again",
        "confirm-following?token=x",
        "stop-following?token=x",
    ):
        client().get(f"/vi/@@{page}")
    assert database.storage.lastTransaction() == before


@pytest.mark.parametrize("kind", ["atom.xml", "rss.xml", "RSS"])
def test_feeds_tell_what_is_public(
    client: Any, site: Any, draft: Any, kind: str
) -> None:
    transaction.begin()
    make_draft(site, title="Dự thảo đang soạn")
    other = publish_draft(
        make_draft(site, unit="huyen-hiep-hoa", title="Dự thảo huyện"), "huyen-hiep-hoa"
    )
    transaction.commit()
    whole = client().get(f"/vi/du-thao/{kind}").text
    assert draft.title in whole and other.title in whole
    assert "đang soạn" not in whole
    share = client().get(f"/vi/du-thao/{kind}?unit_code=so-y-te").text
    assert draft.title in share and other.title not in share
    events = client().get(f"{draft.absolute_url()}/{kind}")
    assert events.status_code == 200 and draft.title in events.text
    etree.fromstring(events.content)


def test_a_drafts_feed_lists_its_events(client: Any, draft: Any) -> None:
    page = client().get(draft.absolute_url(), headers=HTML).text
    address = f"{draft.absolute_url()}/atom.xml"
    assert f'href="{address}"' in page
    feed = etree.fromstring(client().get(address).content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 1
    assert len({one.findtext(f"{ATOM}id") for one in entries}) == 1
    assert draft.title in entries[0].findtext(f"{ATOM}title")
