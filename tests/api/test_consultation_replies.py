"""Replies and bodies that were asked, over HTTP: pages, services, who may (11.1)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.replies.sheet.columns import TITLES
from base64 import b64encode
from draft_samples import make_draft
from draft_samples import publish_draft
from io import BytesIO
from lxml.html import fromstring
from made_once import made_once
from openpyxl import load_workbook
from openpyxl import Workbook
from plone.uuid.interfaces import IUUID
import pytest
import re
from tiers import in_turn
import transaction
from uuid import uuid4


PAGE = {"Accept": "text/html"}
PAGES = (
    "replies",
    "enter-reply",
    "replies-sheet",
    "replies-sheet.xlsx",
    "bodies-asked",
)
OTHERS = ("huyen-hiep-hoa-head", "ubnd-update", "ubnd-head", "van-phong")
POINT = {"provision": "Điều 3 khoản 1", "stance": "disagree", "text": "Bỏ khoản này."}


def body(**values):
    return {
        "organisation": "Sở Tư pháp (mẫu)",
        "number": "15/STP",
        "signer": "Trần Văn Ký",
        "arrived": today().isoformat(),
        "channel": "letter",
        "points": [POINT],
        **values,
    }


@pytest.fixture
@made_once
def draft(site, boards):
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


@pytest.fixture
def path(draft):
    return "/" + "/".join(draft.getPhysicalPath()[2:])


@pytest.fixture
def post_reply(client, path):
    def post(user_id="so-y-te-update", **values):
        address = f"/++api++{path}/@replies"
        return client(user_id).post(address, json=body(**values))

    return post


@pytest.fixture
def send(client, path):
    """Send a form of a page as a member of the board does."""

    def post(page, user_id="so-y-te-update", files=None, **fields):
        session = client(user_id)
        shown = session.get(f"{path}/@@{page}", headers=PAGE).text
        token = re.search(r'name="_authenticator"[^>]*value="(\w+)"', shown)[1]
        return session.post(
            f"{path}/@@{page.partition('?')[0]}",
            data={"_authenticator": token, **fields},
            files=files,
            headers=PAGE,
        )

    return post


def form(**fields):
    return {
        "organisation": "Sở Tư pháp (mẫu)",
        "number": "15/STP",
        "arrived": today().isoformat(),
        "channel": "letter",
        "key": "khoa-cua-mau-don-0001",
        **fields,
    }


def rows(count):
    return {
        f"{name}-{number}": value
        for number in range(count)
        for name, value in POINT.items()
    }


def received(draft):
    transaction.begin()
    return submissions().balance(IUUID(draft)).received


@pytest.mark.regulation("11.1")
@pytest.mark.parametrize("who", in_turn(OTHERS, of=2))
def test_other_boards_get_no_page_and_no_service(client, path, post_reply, who):
    for page in PAGES:
        answer = client(who).get(f"{path}/@@{page}", headers=PAGE)
        assert answer.status_code in (302, 401, 403), page
    answer = post_reply(who)
    assert answer.status_code == 403
    assert answer.json()["error"]["type"] == "not_yours"
    assert client(who).get(f"/++api++{path}/@replies").status_code == 403
    new = {"items": [{"name": "Sở A", "asked": today().isoformat()}]}
    answer = client(who).post(f"/++api++{path}/@bodies-asked", json=new)
    assert answer.status_code == 403


def test_visitors_are_asked_to_sign_in(client, path, post_reply, draft):
    for page in PAGES:
        answer = client().get(f"{path}/@@{page}", headers=PAGE)
        assert answer.status_code in (302, 401), page
    assert post_reply(None).status_code == 401
    assert client().get(f"/++api++{path}/@replies").status_code == 401
    assert received(draft) == 0


@pytest.mark.regulation("11.1")
@pytest.mark.parametrize("level", ["update", "review", "publish", "head"])
def test_every_level_enters_by_the_service(client, path, post_reply, draft, level):
    file = {"filename": "thu.txt", "data": b64encode(b"Cong van").decode()}
    answer = post_reply(f"so-y-te-{level}", files=[file])
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["points"], made["files"], made["is_late"]) == (1, 1, False)
    listed = client(f"so-y-te-{level}").get(f"/++api++{path}/@replies").json()
    assert [one["id"] for one in listed["items"]] == [made["id"]]
    receipt = client().get(f"/++api++/@receipts/{made['code']}")
    assert receipt.status_code == 200
    assert "Văn Ký" not in receipt.text
    assert made["code"].replace("-", "") not in str(listed).replace("-", "")
    changed = client(f"so-y-te-{level}").patch(
        f"/++api++{path}/@replies/{made['id']}", json=body(number="16/STP")
    )
    assert (changed.status_code, changed.json()["number"]) == (200, "16/STP")
    assert received(draft) == 1


def test_the_code_of_a_reply_is_for_who_entered_it_and_for_no_appeal(
    client, path, post_reply
):
    said = {"key": uuid4().hex}
    made = post_reply(**said).json()
    again = post_reply("so-y-te-head", **said)
    assert again.status_code == 201
    assert (again.json()["id"], "code" in again.json()) == (made["id"], False)
    assert post_reply(**said).json()["code"] == made["code"]
    address = f"/++api++{path}/@opinion-cases"
    (case,) = client("so-y-te-review").get(address).json()["items"]
    items = [{"id": case["id"], "entries": case["entries"]}]
    propose = {"act": "propose", "items": items, "reason": "off-topic"}
    client("so-y-te-review").post(address, json=propose)
    (case,) = client("so-y-te-head").get(f"{address}?shelf=proposed").json()["items"]
    confirm = {"act": "confirm", "items": [{**items[0], "seen": case["seen"]}]}
    assert client("so-y-te-head").post(address, json=confirm).json()["done"] == 1
    appeal = client().post(
        f"/++api++/@receipts/{made['code']}/appeal", json={"text": "Đề nghị xem lại."}
    )
    assert (appeal.status_code, "not_by_portal" in appeal.text) == (409, True)


@pytest.mark.regulation("11.1", "15.2")
def test_who_entered_a_letter_is_told_that_somebody_else_publishes_it(
    client, path, post_reply
):
    assert post_reply("so-y-te-review").status_code == 201
    for level, is_own in (("review", True), ("publish", False)):
        queue = client(f"so-y-te-{level}").get(f"{path}/@@opinions-queue", headers=PAGE)
        shown = fromstring(queue.text)
        assert bool(shown.cssselect(".queue-own a[href*='correct-reply']")) is is_own
        assert bool(shown.cssselect("[name=publish_one]")) is not is_own


BAD_INPUT = [
    ({"points": [{"provision": "art_99", "stance": "agree"}]}, "unknown_provision"),
    ({"version": 7}, "wrong_version"),
    ({"files": [{"filename": "a.pdf", "data": "UEsDBA=="}]}, "file"),
    ({"files": [{"filename": "a.pdf", "data": "!"}]}, "wrong_file"),
    ({"files": "x"}, "wrong_file"),
    ({"points": [{**POINT, "text": "x" * 10_000_000}]}, "too_large"),
    ({"points": [None]}, "stance_missing"),
    ({"organisation": {"a": 1}}, "not_text"),
    ({"key": "short"}, "wrong_key"),
]


def test_bad_input_is_answered_400_in_words(post_reply, draft):
    for values, kind in BAD_INPUT:
        answer = post_reply(**values)
        assert answer.status_code == 400, (kind, answer.text)
        error = answer.json()["error"]
        assert kind in error["type"] or kind in str(error["reasons"])
        assert error["message"], kind
        transaction.begin()
        assert received(draft) == 0, kind


def test_an_unknown_reply_cannot_be_corrected(client, path, draft):
    for code in ("nothing", "7K3M-9QXA-2TF0"):
        answer = client("so-y-te-head").patch(
            f"/++api++{path}/@replies/{code}", json=body()
        )
        assert answer.status_code == 404
        assert answer.json()["error"]["type"] == "unknown_reply"


@pytest.mark.regulation("11.1")
def test_forty_points_by_the_form_give_one_receipt(send, client, path, draft):
    answer = send("enter-reply", **form(**rows(40), save="1"))
    assert answer.status_code == 303, answer.text
    receipt = client("so-y-te-update").get(answer.headers["Location"], headers=PAGE)
    page = fromstring(receipt.text)
    assert len(page.cssselect("#content-core ol > li")) == 40
    code = page.cssselect(".reply-code")[0].text
    assert client().get(f"/++api++/@receipts/{code}").status_code == 200
    again = send("enter-reply", **form(**rows(40), save="1"))
    assert again.headers["Location"] == answer.headers["Location"]
    assert received(draft) == 1
    listed = client("so-y-te-head").get(f"{path}/@@replies", headers=PAGE).text
    assert "Sở Tư pháp (mẫu)" in listed and code not in listed
    # For who entered it, to hand it to the sender; for nobody else.
    other = client("so-y-te-head").get(answer.headers["Location"], headers=PAGE)
    assert other.status_code == 200 and code not in other.text


def test_rows_are_added_taken_out_and_cut_without_scripts(send, draft):
    page = fromstring(send("enter-reply", **form(**rows(2), add="1")).text)
    assert len(page.cssselect(".reply-point")) == 7
    assert page.cssselect("[name=text-1]")[0].text.strip() == "Bỏ khoản này."
    page = fromstring(send("enter-reply", **form(**rows(2), remove="0")).text)
    assert len(page.cssselect(".reply-point")) == 2
    paste = "Khoản 1 Điều 3: bỏ.\n\nÝ kiến chung."
    page = fromstring(send("enter-reply", **form(paste=paste, cut="1")).text)
    assert page.cssselect("[name=provision-0]")[0].value == "Khoản 1 Điều 3"
    assert page.cssselect("[name=text-1]")[0].text.strip() == "Ý kiến chung."
    assert not (page.cssselect("[name=paste]")[0].text or "").strip()
    # What is pasted and not cut would be lost.
    answer = send("enter-reply", **form(**rows(1), paste=paste, save="1"))
    assert answer.status_code == 400
    assert "Ý kiến chung." in answer.text
    assert received(draft) == 0


def test_a_refused_form_comes_back_with_its_words(send, draft):
    fields = form(**rows(1), save="1")
    answer = send("enter-reply", **{**fields, "provision-0": "Điều 99"})
    assert answer.status_code == 400
    page = fromstring(answer.text)
    assert page.cssselect("#reasons a[href='#points-0-provision']")
    assert page.cssselect("[name=text-0]")[0].text.strip() == "Bỏ khoản này."
    assert received(draft) == 0


def test_a_form_without_authenticator_enters_nothing(client, path, draft):
    answer = client("so-y-te-head").post(
        f"{path}/@@enter-reply", data=form(**rows(1), save="1"), headers=PAGE
    )
    assert answer.status_code == 403
    assert received(draft) == 0


def test_a_correction_shows_what_was_entered(send, client, path, post_reply):
    case = post_reply().json()["id"]
    page = client("so-y-te-review").get(
        f"{path}/@@correct-reply?case={case}", headers=PAGE
    )
    shown = fromstring(page.text)
    assert shown.cssselect("[name=signer]")[0].value == "Trần Văn Ký"
    assert shown.cssselect("[name=provision-0]")[0].value == "Khoản 1 Điều 3"
    seen = shown.cssselect("[name=seen]")[0].value
    sent = form(**rows(3), case=case, save="1")
    for other in ({}, {"seen": "0" * 64}):
        answer = send(f"correct-reply?case={case}", **sent, **other)
        assert answer.status_code == 412
        # What comes back is that of now: whoever sends it again has been told.
        (again,) = fromstring(answer.text).cssselect("[name=seen]")
        assert again.value == seen
    corrected = send(f"correct-reply?case={case}", **sent, seen=seen)
    assert corrected.status_code == 303
    # Somebody else who read it before does not undo that.
    reply = f"/++api++{path}/@replies/{case}"
    answer = client("so-y-te-head").patch(reply, json={**body(), "seen": seen})
    assert answer.status_code == 412
    assert answer.json()["error"]["type"] == "changed_meanwhile"
    way = corrected.headers["Location"]
    receipt = client("so-y-te-update").get(way, headers=PAGE)
    assert len(fromstring(receipt.text).cssselect("#content-core ol > li")) == 3
    missing = client("so-y-te-head").get(
        f"{path}/@@correct-reply?case=nothing", headers=PAGE
    )
    assert missing.status_code == 404


@pytest.mark.regulation("11.1", "15.2")
@pytest.mark.parametrize("fate", ["published", "withheld"])
def test_nobody_alone_changes_a_reply_that_was_decided(client, path, post_reply, fate):
    scan = {"filename": "thu.txt", "data": b64encode(b"Cong van").decode()}
    made = post_reply(files=[scan]).json()
    queue = f"/++api++{path}/@opinion-cases"
    reply = f"/++api++{path}/@replies/{made['id']}"

    def decide(act, level, **more):
        person = client(f"so-y-te-{level}")
        (case,) = person.get(f"{queue}?shelf=all").json()["items"]
        named = {name: case[name] for name in ("id", "entries", "seen")}
        answer = person.post(queue, json={"act": act, "items": [named], **more})
        assert answer.status_code == 200, answer.text

    def shown():
        return [
            client().get(f"/++api++{path}/{service}").json()
            for service in ("@opinions", "@balance")
        ]

    def state():
        listed = client("so-y-te-head").get(f"/++api++{path}/@replies").json()
        return listed["items"][0]["state"]

    if fate == "published":
        decide("publish", "publish")
    else:
        decide("propose", "review", reason="insult")
        decide("confirm", "publish")
    assert state() == fate
    before = shown()
    words = {**body(number="9/XX"), "seen": made["digest"]}
    sent = form(**rows(2), case=made["id"], seen=made["digest"], save="1")
    for level in ("update", "review", "publish", "head"):
        person = client(f"so-y-te-{level}")
        answer = person.patch(reply, json=words)
        assert answer.json()["error"]["type"] == "reply_decided"
        assert answer.status_code == 409
        shown_form = person.get(f"{path}/@@enter-reply", headers=PAGE).text
        token = re.search(r'name="_authenticator"[^>]*value="(\w+)"', shown_form)[1]
        answer = person.post(
            f"{path}/@@correct-reply",
            data={"_authenticator": token, **sent},
            headers=PAGE,
        )
        assert answer.status_code == 409
    assert (shown(), state()) == (before, fate)
    # The way that is left takes two persons.
    decide("return", "review")
    assert client("so-y-te-update").patch(reply, json=words).status_code == 409
    assert shown() == before
    decide("confirm", "publish")
    assert client("so-y-te-update").patch(reply, json=words).status_code == 200


def workbook(*rows_of_it):
    book = Workbook()
    book.active.append(list(TITLES.values()))
    for row in rows_of_it:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return {"file": ("gop-y.xlsx", target.getvalue())}


def sheet_row(organisation, provision="Điều 1"):
    return [organisation, "1/A", "", today(), "", provision, "Đồng ý", "Nhất trí.", ""]


@pytest.mark.regulation("11.1")
def test_a_sheet_is_previewed_and_then_entered_once(send, client, path, draft):
    session = client("so-y-te-update")
    empty = session.get(f"{path}/@@replies-sheet.xlsx")
    assert load_workbook(BytesIO(empty.content)).sheetnames[0] == "Góp ý"
    files = workbook(sheet_row("Sở A"), sheet_row("Sở A", "Điều 2"), sheet_row("Sở B"))
    looked = send("replies-sheet", files=files, look="1")
    assert (looked.status_code, received(draft)) == (200, 0)
    name = fromstring(looked.text).cssselect("[name=sheet]")[0].value
    stolen = send("replies-sheet", "so-y-te-head", sheet=name, confirm="1")
    assert (stolen.status_code, received(draft)) == (400, 0)
    for _time in range(2):
        send("replies-sheet", sheet=name, confirm="1")
    assert received(draft) == 2


def test_a_bad_row_keeps_the_whole_sheet_out(send, draft):
    files = workbook(sheet_row("Sở A"), sheet_row("Sở B", "Điều 99"))
    looked = send("replies-sheet", files=files, look="1")
    assert looked.status_code == 400
    page = fromstring(looked.text)
    assert page.cssselect("#sheet-faults td")[0].text == "3"
    assert page.cssselect("[name=sheet]") == []
    for file in (b"no workbook", b"PK\x03\x04"):
        files = {"file": ("gop-y.xlsx", file)}
        assert send("replies-sheet", files=files, look="1").status_code == 400
    assert received(draft) == 0


def confirm(person, service):
    """Whatever waits, as the person reads it."""
    items = person.get(service).json()["items"]
    seen = [
        {"id": one["id"], "digest": one["waits"]["digest"]}
        for one in items
        if one["waits"]
    ]
    return person.post(service, json={"confirm": seen})


@pytest.mark.regulation("15.2")
def test_nobody_alone_says_publicly_what_an_office_answered(client, path, send):
    """Neither its name, nor that it agreed, nor that it did not answer."""
    service = f"/++api++{path}/@bodies-asked"
    editor, reviewer = client("so-y-te-update"), client("so-y-te-review")
    day, name = today().isoformat(), "Lời một người"

    def read():
        page = client().get(path, headers=PAGE).text
        items = client().get(service).json()["items"]
        assert (name in page) == bool(items)
        return [one["state"] for one in items]

    new = {"items": [{"name": name, "asked": day}]}
    (made,) = editor.post(service, json=new).json()["items"]
    assert read() == []
    answer = confirm(editor, service)
    assert answer.json()["error"]["type"] == "not_yours_to_confirm"
    stale = {"confirm": [{"id": made["id"], "digest": "0" * 16}]}
    answer = reviewer.post(service, json=stale)
    assert answer.json()["error"]["type"] == "body_changed"
    assert confirm(reviewer, service).status_code == 200
    one = f"{service}/{made['id']}"
    agreed = {"state": "agreed", "answered": day}
    assert reviewer.patch(one, json=agreed).status_code == 200
    answer = confirm(reviewer, service)
    assert answer.json()["error"]["type"] == "second_person"
    assert read() == ["not-answered"]
    head = "so-y-te-head"
    page = client(head).get(f"{path}/@@bodies-asked", headers=PAGE)
    (seen,) = fromstring(page.text).cssselect("[name='seen:list']")
    sent = {"confirm": "1", "seen:list": seen.get("value")}
    assert send("bodies-asked", head, **sent).status_code == 303
    assert read() == ["agreed"]
    assert editor.delete(one).status_code == 204
    assert read() == ["agreed"]
    assert confirm(reviewer, service).status_code == 200
    assert read() == []


@pytest.mark.regulation("11.1")
def test_everybody_sees_who_was_asked_but_no_code(client, path, post_reply, send):
    service = f"/++api++{path}/@bodies-asked"
    board = client("so-y-te-update")
    items = [{"name": "Sở Tư pháp (mẫu)", "asked": today().isoformat()}]
    (made,) = board.post(service, json={"items": items}).json()["items"]
    reply = post_reply(asked_body=made["id"]).json()
    confirm(client("so-y-te-review"), service)
    code, bare = reply["code"], reply["code"].replace("-", "")
    assert board.get(service).json()["items"][0]["reply"] == reply["id"]
    public = client().get(service)
    assert public.json()["totals"]["with_opinions"] == 1
    assert {"waits", "reply"}.isdisjoint(public.json()["items"][0])
    page = client().get(path, headers=PAGE)
    assert "Sở Tư pháp (mẫu)" in page.text
    for text in (public.text, page.text):
        assert bare not in text and code not in text and "Văn Ký" not in text
    sent = {"state": "agreed", "answered": "x"}
    answer = board.patch(f"{service}/{made['id']}", json=sent)
    assert answer.json()["error"]["type"] == "wrong_day"
    assert board.delete(f"{service}/{made['id']}").status_code == 400
    answer = send("bodies-asked", names="Sở Tài chính", asked=today().isoformat())
    assert answer.status_code == 303
    assert board.get(service).json()["totals"]["asked"] == 2
