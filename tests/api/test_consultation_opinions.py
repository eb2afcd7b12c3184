"""`@opinions` on a draft: given, refused, published; and the balance (4.1e)."""

from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from opinion_samples import CLAUSE
from opinion_samples import opinion
from opinion_samples import point
from opinion_samples import WORDS
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any
from zope.component import queryMultiAdapter


PDF = b64encode(b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n").decode()
ZIP = b64encode(b"PK\x03\x04" + b"\0" * 60).decode()
TCVN3 = "Gãp ý vÒ §iÒu 3 cña dù th¶o"


@pytest.fixture
def draft(site: Any, boards: None) -> Callable[..., Any]:
    def make(**facts: Any) -> Any:
        made = publish_draft(make_draft(site, **facts))
        transaction.commit()
        return made

    return make


@pytest.fixture
def give(client: Any, site: Any) -> Callable[..., Any]:
    """Send an opinion on a draft by the API."""

    def send(draft: Any, body: Any, user: str | None = None) -> Any:
        path = draft.absolute_url()[len(site.absolute_url()) :]
        answer = client(user).post(f"/++api++{path}/@opinions", json=body)
        transaction.begin()
        return answer

    return send


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Set the server's clock, for the page and the API."""

    def set_to(moment: datetime) -> None:
        for module in (
            "opinions.service",
            "opinions.page",
            "published.listing_service",
            "published.list_page",
        ):
            name = f"bacgiang.policy.consultation.{module}.server_clock"
            monkeypatch.setattr(name, lambda: moment)

    return set_to


def last_written(site: Any) -> bytes:
    return site._p_jar.db().storage.lastTransaction()


def path_of(draft: Any) -> str:
    return "/++api++/" + "/".join(draft.getPhysicalPath()[2:])


@pytest.mark.regulation("4.1e")
def test_an_opinion_is_taken_in_with_a_receipt_that_verifies(
    client: Any, site: Any, draft: Any, give: Any
) -> None:
    made = draft()
    body = opinion(points=[point(), point(provision="", text="Chung")])
    answer = give(made, body)
    assert answer.status_code == 201, answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    receipt = answer.json()
    (entry,) = receipt["entries"]
    assert entry["content"]["payload"]["points"][0]["text"] == WORDS
    assert entry["content"]["payload"]["points"][1]["provision"] == ""
    keys = client().get("/++api++/@receipts").json()["keys"]
    assert verify(read_receipt(answer.content), [keys[-1]["public"]]) == []
    found = submissions(site).get(receipt["code"].replace("-", ""))
    assert (found.subject, found.state) == (IUUID(made), "waiting")
    assert contact_store(site).get(found.code).name == "Nguyễn Văn Mẫu"
    assert contact_store(site).get(found.code).unit == "so-y-te"
    assert "Mẫu" not in str(found.payload)


@pytest.mark.regulation("4.1e")
def test_the_same_form_twice_is_one_opinion(draft: Any, give: Any, site: Any) -> None:
    made, body = draft(), opinion()
    first, second = give(made, body), give(made, body)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert submissions(site).balance(IUUID(made)).received == 1


@pytest.mark.parametrize(
    "change", [{"points": [point(text="Khác")]}, {"name": "Trần Thị Mẫu"}]
)
def test_a_key_stands_for_one_content(
    draft: Any, give: Any, site: Any, change: dict[str, Any]
) -> None:
    made, body = draft(), opinion()
    give(made, body)
    other = give(made, {**body, **change})
    assert other.status_code == 409
    assert other.json()["error"]["type"] == "key_reused"
    assert submissions(site).balance(IUUID(made)).received == 1


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize(("seconds", "status"), [(-1, 201), (0, 409), (1, 409)])
def test_the_servers_clock_decides(
    draft: Any, give: Any, at: Any, site: Any, seconds: int, status: int
) -> None:
    made = draft()
    moment = end_of_day(made.closes) + timedelta(seconds=seconds)
    at(moment)
    answer = give(made, opinion(moment))
    assert answer.status_code == status, answer.text
    if status == 201:
        received = answer.json()["entries"][0]["record"]["at"]
        assert datetime.fromisoformat(received) == moment
    else:
        assert answer.json()["error"]["type"] == "consultation_closed"
        assert submissions(site).balance(IUUID(made)).received == 0


def test_nothing_is_taken_before_it_opens(draft: Any, give: Any, at: Any) -> None:
    opens = datetime.now(UTC) + timedelta(days=2)
    made = draft(opens=opens)
    error = give(made, opinion()).json()["error"]
    assert error["type"] == "consultation_not_open_yet"
    at(opens)
    assert give(made, opinion(opens)).status_code == 201


def test_what_was_taken_in_time_keeps_its_receipt_after_closing(
    draft: Any, give: Any, at: Any
) -> None:
    made, body = draft(), opinion()
    first = give(made, body)
    at(end_of_day(made.closes) + timedelta(days=1))
    assert give(made, body).json() == first.json()


BAD_INPUT = [
    ({"points": []}, 400, "no_points", "points"),
    ({"points": [point()] * 151}, 400, "too_many_points", "points"),
    ({"points": "x"}, 400, "wrong_value", "points"),
    ({"points": [5]}, 400, "wrong_value", "points.0"),
    ({"points": [point(text=5)]}, 400, "wrong_value", "points.0.text"),
    ({"version": "1"}, 400, "wrong_value", "points.0.version"),
    ({"version": 2}, 400, "unknown_version", "points.0.version"),
    ({"version": -1}, 400, "unknown_version", "points.0.version"),
    (
        {"points": [point(provision="art_9")]},
        400,
        "unknown_provision",
        "points.0.provision",
    ),
    ({"points": [point(stance="yes")]}, 400, "stance_missing", "points.0.stance"),
    ({"points": [point(text=" \n")]}, 400, "text_missing", "points.0.text"),
    ({"points": [point(text="\u200b\n")]}, 400, "text_missing", "points.0.text"),
    ({"points": [point(text="x" * 20_001)]}, 413, "too_large", "text"),
    ({"points": [point(text="x" * 10_000_000)]}, 413, "too_large", "text"),
    (
        {"points": [point(text="<script>alert(1)</script>")]},
        400,
        "markup",
        "points.0.text",
    ),
    (
        {"points": [point(proposal='<img src="x" onerror="y">')]},
        400,
        "markup",
        "points.0.proposal",
    ),
    ({"points": [point(text=TCVN3)]}, 400, "not_unicode", "points.0.text"),
    ({"points": [point(text="a\x07b")]}, 400, "control_character", "points.0.text"),
    ({"name": ""}, 400, "name_missing", "name"),
    ({"name": TCVN3}, 400, "not_unicode", "name"),
    ({"consents": {}}, 400, "consent_missing", "use_of_data"),
    ({"consents": {"use_of_data": 1}}, 400, "wrong_value", "consents.use_of_data"),
    ({"email": "a@vi-du.vn\nBcc: b@vi-du.vn"}, 400, "line_break", "email"),
    ({"email": "khong-phai"}, 400, "wrong_email", "email"),
    ({"author": "organisation"}, 400, "organisation_missing", "organisation"),
    ({"author": "robot"}, 400, "wrong_author", "author"),
    ({"idempotency_key": "x"}, 400, "wrong_key", "idempotency_key"),
    ({"altcha": "rubbish"}, 400, "proof_unreadable", "altcha"),
    ({"website": "http://vi-du.vn"}, 400, "unknown_field", "website"),
    ({"points": [{"stanc": "agree"}]}, 400, "unknown_field", "points.0.stanc"),
    (
        {"files": [{"filename": "thu.pdf", "data": ZIP}]},
        400,
        "content_mismatch",
        "files",
    ),
    ({"files": [{"filename": "a", "data": "?"}]}, 400, "unreadable_file", "files"),
]


@pytest.mark.regulation("4.1e", "10.3")
def test_bad_input_is_refused_in_words_and_nothing_is_written(
    draft: Any, give: Any, site: Any
) -> None:
    made = draft()
    before = last_written(site)
    for change, status, kind, field in BAD_INPUT:
        answer = give(made, opinion(**change))
        error = answer.json()["error"]
        assert (answer.status_code, error["type"]) == (status, kind), answer.text
        assert error["reasons"][0]["field"] == field and len(error["message"]) > 20
        assert last_written(site) == before


@pytest.mark.parametrize(
    "body", [b"[]", b"{", b'"x"', TCVN3.encode("cp1252"), b'{"points": "\xb5"}']
)
def test_what_is_no_json_is_refused(
    client: Any, draft: Any, site: Any, body: bytes
) -> None:
    made = draft()
    before = last_written(site)
    headers = {"Content-Type": "application/json"}
    address = f"{path_of(made)}/@opinions"
    answer = client().post(address, data=body, headers=headers)
    assert answer.status_code == 400 and "Traceback" not in answer.text
    assert last_written(site) == before


def test_an_opinion_on_an_older_version_says_so(
    draft: Any, give: Any, site: Any
) -> None:
    from bacgiang.policy.consultation.versions.versioning import keep

    made = draft()
    made.questions = "Câu hỏi mẫu?"
    keep(made)
    transaction.commit()
    answer = give(made, opinion())
    assert answer.status_code == 201
    payload = answer.json()["entries"][0]["content"]["payload"]
    assert payload["points"][0]["version"] == 1
    question = opinion(
        version=2, points=[point(provision="q_1", stance="agree", text="")]
    )
    assert give(made, question).status_code == 201
    too_early = opinion(points=[point(provision="q_1")])
    assert give(made, too_early).json()["error"]["type"] == "unknown_provision"


@pytest.mark.parametrize("state", ["pending", "withdrawn", "expired", "other-way"])
def test_only_what_the_public_sees_and_asks_here(
    draft: Any, give: Any, site: Any, boards: None, state: str
) -> None:
    from DateTime import DateTime

    if state == "pending":
        made = make_draft(site)
    else:
        made = draft(ways=("meeting",) if state == "other-way" else ("portal",))
    if state == "withdrawn":
        tool = api.portal.get_tool("portal_workflow")
        with api.env.adopt_user(username="so-y-te-publish"):
            tool.doActionFor(made, "withdraw", comment="Sai", ground="inaccurate")
    if state == "expired":
        made.setExpirationDate(DateTime() - 1)
    transaction.commit()
    before = last_written(site)
    assert give(made, opinion()).status_code in (401, 404, 409, 410)
    # The board sees the draft; that makes it no more open.
    assert give(made, opinion(), "so-y-te-head").status_code in (409, 410)
    assert last_written(site) == before


def test_who_is_signed_in_leaves_nothing_of_the_account(
    draft: Any, give: Any, site: Any
) -> None:
    made = draft()
    answer = give(made, opinion(), "so-y-te-update")
    assert answer.status_code == 201 and "so-y-te-update" not in answer.text


def test_what_the_board_asks_for_must_be_there(draft: Any, give: Any) -> None:
    made = draft(asks=("name", "phone", "address"))
    refused = give(made, opinion(name="")).json()["error"]["reasons"]
    fields = {one["field"] for one in refused}
    assert fields == {"name", "phone", "address"}
    whole = opinion(phone="0204 000 111", address="Thôn Mẫu")
    assert give(made, whole).status_code == 201


def test_nothing_of_a_person_is_needed_where_nothing_is_asked(
    draft: Any, give: Any, site: Any
) -> None:
    made = draft(asks=())
    answer = give(made, opinion(name="", consents={}))
    assert answer.status_code == 201
    code = answer.json()["code"].replace("-", "")
    assert contact_store(site).get(code) is None


def test_files_are_sealed_by_digest_and_kept_for_the_board(
    draft: Any, give: Any, site: Any
) -> None:
    made = draft()
    answer = give(made, opinion(files=[{"filename": "../thu.pdf", "data": PDF}]))
    (file,) = answer.json()["entries"][0]["content"]["payload"]["files"]
    assert (file["name"], file["media_type"]) == ("thu.pdf", "application/pdf")
    code = answer.json()["code"].replace("-", "")
    (kept,) = attachment_store(site).of(code)
    assert b64encode(kept.data).decode() == PDF
    submissions(site).erase(code)
    assert attachment_store(site).of(code) == ()


def test_the_code_goes_to_the_address_that_was_given(
    draft: Any, give: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters: list[tuple[str, str, str]] = []
    monkeypatch.setattr(
        "bacgiang.policy.consultation.opinions.letter.send",
        lambda *said, **_options: letters.append(said) or True,
    )
    made, body = draft(), opinion(email="mau@vi-du.vn")
    code = give(made, body).json()["code"]
    give(made, body)
    ((to, subject, text),) = letters
    assert to == "mau@vi-du.vn" and code in subject
    assert code in text and "Khoản 2 Điều 3" in text and "@@receipt?code=" in text
    assert WORDS not in text and "Mẫu" not in text


def test_published_opinions_are_listed_without_what_is_personal(
    client: Any, draft: Any, give: Any, site: Any
) -> None:
    made = draft()
    names = {"use_of_data": True, "publish_name": True}
    codes = [
        give(made, opinion(**change)).json()["code"].replace("-", "")
        for change in (
            {"email": "kin@vi-du.vn"},
            {"consents": names},
            {"points": [point(provision="art_1")]},
            {"name": "Đang chờ"},
            {
                "author": "organisation",
                "organisation": "Hội Mẫu",
                "consents": names,
            },
        )
    ]
    log = submissions(site)
    for code in (*codes[:3], codes[4]):
        log.decide(code, Event.PUBLISHED)
    transaction.commit()
    listed = client().get(f"{path_of(made)}/@opinions").json()
    assert listed["items_total"] == 4
    text = str(listed)
    for private in ("kin@vi-du.vn", "Đang chờ", *codes):
        assert private not in text
    below = client().get(f"{path_of(made)}/@opinions?provision=art_3").json()
    assert [one["name"] for one in below["items"]] == ["", "Nguyễn Văn Mẫu", "Hội Mẫu"]
    assert below["items"][0]["provision"]["title"] == "Khoản 2 Điều 3"
    assert below["items"][0]["version"] == 1
    paged = client().get(f"{path_of(made)}/@opinions?b_size=1&b_start=1").json()
    assert len(paged["items"]) == 1 and paged["items_total"] == 4
    assert set(paged["batching"]) == {"first", "last", "next", "prev"}
    log.withdraw(codes[1])
    transaction.commit()
    after = client().get(f"{path_of(made)}/@opinions?provision=art_3").json()
    assert [one["name"] for one in after["items"]] == ["", "Hội Mẫu"]
    assert after["items_total"] == 2
    unknown = client().get(f"{path_of(made)}/@opinions?provision=art_99")
    assert unknown.status_code == 404


def test_the_balance_holds_at_every_moment(
    client: Any, draft: Any, give: Any, site: Any
) -> None:
    made = draft()
    codes = [give(made, opinion()).json()["code"].replace("-", "") for _ in range(5)]
    log = submissions(site)
    log.decide(codes[0], Event.PUBLISHED)
    log.decide(codes[1], Event.WITHHELD, "insult")
    log.withdraw(codes[2])
    transaction.commit()
    balance = client().get(f"{path_of(made)}/@balance").json()
    counted = [balance[name] for name in ("received", "waiting", "published")]
    assert counted == [5, 2, 1]
    assert (balance["withheld"], balance["withdrawn"]) == ({"insult": 1}, 1)
    assert balance["provisions"] == {CLAUSE: 1}
    assert balance["withheld_reasons"][0]["title"] != "insult"


def test_nothing_is_shown_before_the_setting_says_so(
    client: Any, draft: Any, give: Any, site: Any, at: Any
) -> None:
    made = draft(showing="after-closing")
    code = give(made, opinion()).json()["code"].replace("-", "")
    submissions(site).decide(code, Event.PUBLISHED)
    transaction.commit()
    early = client().get(f"{path_of(made)}/@opinions")
    assert early.json()["is_shown"] is False and WORDS not in early.text
    balance = client().get(f"{path_of(made)}/@balance").json()
    assert balance["published"] == 1 and "provisions" not in balance
    assert WORDS not in client().get(f"{path_of(made)[8:]}/@@opinions").text
    at(end_of_day(made.closes))
    (shown,) = client().get(f"{path_of(made)}/@opinions").json()["items"]
    assert shown["text"] == WORDS


def test_reading_writes_nothing(client: Any, draft: Any, give: Any, site: Any) -> None:
    made = draft()
    give(made, opinion())
    before = last_written(site)
    path = path_of(made)
    for address in (
        f"{path}/@opinions",
        f"{path}/@balance",
        f"{path[8:]}/@@opinion?provision={CLAUSE}",
        f"{path[8:]}/@@opinions",
        f"{path[8:]}",
    ):
        answer = client().get(
            address, headers={"Accept": "text/html"} if "api" not in address else {}
        )
        assert answer.status_code == 200, address
    assert last_written(site) == before


def test_stock_comments_stay_out(client: Any, draft: Any, site: Any) -> None:
    made = draft()
    page = client().get(f"{path_of(made)[8:]}", headers={"Accept": "text/html"}).text
    assert "form.widgets.text" not in page and "discussion" not in page
    view = queryMultiAdapter((made, site.REQUEST), name="conversation_view")
    assert view is None or not view.enabled()
    answer = client("so-y-te-head").post(
        f"{path_of(made)}/@comments", json={"text": "x"}
    )
    assert answer.status_code >= 400
