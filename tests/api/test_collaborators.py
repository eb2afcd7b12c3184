"""Collaborators of a board: register, tray, rules; data of payment stay inside (7.2f)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.board.collaborators.register import account_key
from bacgiang.policy.board.collaborators.register import by_name
from bacgiang.policy.board.collaborators.register import is_paid
from bacgiang.policy.board.collaborators.register import private_of
from bacgiang.policy.board.collaborators.store import collaborator_store
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from lxml.html import fromstring
import pytest
from tests.api.office_tasks import types
from tests.api.royalty_desk import form_of
from tests.api.royalty_desk import RoyaltyDesk
from tests.api.royalty_desk import send
from tests.api.royalty_desk import UNIT
from tests.api.sent_forms import HTML
from tests.api.sent_forms import page_of
from tests.api.sent_forms import text
import transaction


pytestmark = pytest.mark.regulation("7.2f")

AUTHOR = "huyen-hiep-hoa-update"
BOARD = "so-y-te"
REGISTER = f"/++api++{UNIT}/@collaborators"


@pytest.fixture
def desk(site, client, boards, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA", str(tmp_path))
    return RoyaltyDesk(client)


def close(client, item):
    """Published by the board, and withdrawn by its head for a secret."""
    approval = {"declaration": True, "confirmation": "unconfirmed", "comment": "Đúng"}
    secret = {"ground": "secrecy", "comment": "Lộ"}
    for level, act, said in (
        ("update", "submit", {}),
        ("review", "approve", approval),
        ("publish", "publish", {}),
        ("head", "withdraw", secret),
    ):
        address = f"/++api++{item}/@workflow/{act}"
        answer = client(f"{BOARD}-{level}").post(address, json=said)
        assert answer.status_code == 200, answer.text


def go_on(client, item):
    """Restored by the head, and handed in without the secret."""
    head, address = client(f"{BOARD}-head"), f"/++api++{item}"
    assert head.post(f"{address}/@workflow/restore", json={"comment": "Bỏ"}).ok
    clean = {"title": "Trạm đã mở", "text": "<p>Sạch.</p>"}
    assert head.patch(address, json=clean).status_code == 204
    assert head.post(f"{address}/@workflow/submit", json={}).ok


def test_a_piece_is_handed_in_taken_and_signed(site, client, desk, tmp_path):
    desk.enter("Nguyễn Văn A", "Sông Cầu", email=AUTHOR)
    head, author = client("so-y-te-head"), client(AUTHOR)
    rules = {"words": "Tin không quá 500 chữ.", "number": "3/QĐ-BBT"}
    path = f"{UNIT}/@@supply-rules"
    assert send(head, path, "supply-rules", "say", **rules).status_code == 303
    hand_in = f"/vi/@@hand-in?board={BOARD}"
    page = author.get(hand_in, headers=HTML)
    assert "Tin không quá 500 chữ." in page.text
    piece = {"title": "Trạm y tế mới", "words": "Đoạn một <b>.\n\nĐoạn hai."}
    secret = {**piece, "words": "TUYỆT MẬT"}
    answer = send(author, hand_in, "hand-in", "hand_in", **secret)
    assert answer.status_code == 400
    assert fromstring(answer.text).xpath("//li[@data-reason='secrecy_mark']")
    for _time in range(2):
        answer = send(author, hand_in, "hand-in", "hand_in", **piece)
        assert answer.status_code == 303, answer.text
    # It waits for the board, among everybody's work.
    writer = client("so-y-te-update")
    work = writer.get("/++api++/vi/@my-work?matter=handed-in").json()["items"]
    assert [one["title"] for one in work] == ["Trạm y tế mới"] * 2
    first, second = (one["@id"] for one in work)
    assert len(writer.get(REGISTER).json()["handed_in"]) == 2
    done = send(writer, first, "handed-in", "take")
    assert done.status_code == 303, done.text
    item = writer.get(done.headers["Location"].replace("/vi/", "/++api++/vi/", 1))
    assert item.json()["byline"] == "Sông Cầu"
    assert "Đoạn một &lt;b&gt;." in item.json()["text"]["data"]
    assert item.json()["review_state"] == "draft"
    made = done.headers["Location"]
    answer = send(writer, second, "handed-in", "decline", words="Đã có tin này")
    assert answer.status_code == 303
    letters = sorted((tmp_path / "mail").glob("*.eml"))
    written = [message_from_bytes(one.read_bytes(), policy=default) for one in letters]
    mine = [one for one in written if AUTHOR in one["To"]]
    assert len(mine) == 2
    assert "Đã có tin này" in mine[-1].get_content()
    told = text(page_of(author, "/vi/@@my-royalties").get_element_by_id("own-pieces"))
    assert "Đã có tin này" in told
    # Once the item is closed even the board's others read no word of it.
    assert writer.get(first, headers=HTML).status_code == 200
    close(client, f"{UNIT}{made.partition(UNIT)[2]}")
    assert writer.get(first, headers=HTML).status_code == 404
    told = text(page_of(author, "/vi/@@my-royalties").get_element_by_id("own-pieces"))
    assert told.count("Trạm y tế mới") == 1 and "Bài đã đóng (" in told
    # Nor once it went on without them.
    go_on(client, f"{UNIT}{made.partition(UNIT)[2]}")
    page = writer.get(first, headers=HTML)
    assert page.status_code == 200
    assert "Trạm đã mở" in page.text
    assert "Đoạn một" not in page.text and "Trạm y tế mới" not in page.text
    # Nobody else reads or decides it.
    for user in ("huyen-hiep-hoa-head", "van-phong", None):
        answer = client(user).get(second, headers=HTML)
        assert answer.status_code in (302, 401, 403, 404), user
    answer = client("so-y-te-head").get(hand_in, headers=HTML)
    assert answer.status_code == 404


def test_whoever_handed_a_piece_in_does_not_approve_it(site, client, desk):
    desk.enter("Người duyệt", email="so-y-te-review")
    reviewer, writer = client("so-y-te-review"), client("so-y-te-update")
    piece = {"title": "Tin tự viết", "words": "Đoạn một."}
    answer = send(
        reviewer, f"/vi/@@hand-in?board={BOARD}", "hand-in", "hand_in", **piece
    )
    assert answer.status_code == 303, answer.text
    work = "/++api++/vi/@my-work?matter=handed-in"
    (line,) = writer.get(work).json()["items"]
    done = send(writer, line["@id"], "handed-in", "take")
    way = f"/++api++{UNIT}{done.headers['Location'].partition(UNIT)[2]}/@workflow"
    assert writer.post(f"{way}/submit", json={}).status_code == 200
    approval = {"declaration": True, "confirmation": "unconfirmed", "comment": "Đúng"}
    answer = reviewer.post(f"{way}/approve", json=approval)
    assert answer.status_code in (400, 403)
    assert "own_text" in types(answer.json())
    answer = client("so-y-te-publish").post(f"{way}/approve", json=approval)
    assert "own_text" not in answer.text


def test_how_to_pay_somebody_is_the_boards_and_their_own(site, client, desk):
    account = "0123456789"
    payee = desk.enter("Nguyễn Văn A", email=AUTHOR, bank_account=account)
    review = client("so-y-te-review")
    pages = (f"{UNIT}/@@collaborators", f"{UNIT}/@@collaborator?who={payee}")
    for path in (*pages, REGISTER):
        told = review.get(path, headers=HTML if "@@" in path else {})
        assert told.status_code == 200
        assert account not in told.text
    for user in ("huyen-hiep-hoa-head", "van-phong", "admin", None):
        for path in (*pages, REGISTER):
            answer = client(user).get(path, headers=HTML if "@@" in path else {})
            assert answer.status_code in (302, 401, 403, 404), (user, path)
    # The person sees it, and puts it right.
    own = f"/vi/@@my-payment?board={BOARD}"
    assert account in client(AUTHOR).get(own, headers=HTML).text
    answer = send(client(AUTHOR), own, "own-data", "save", bank_account="99")
    assert answer.status_code == 303
    transaction.begin()
    person = collaborator_store(site).get(payee)
    assert private_of(person)["bank_account"] == "99"
    # Two of one name could not be told apart.
    body = {"names": ["nguyễn văn a"]}
    assert types(review.post(REGISTER, json=body).json()) == ["name_taken"]
    body = {"names": ["B"], "email": "khong-co@example.org"}
    assert types(review.post(REGISTER, json=body).json()) == ["no_such_account"]
    assert client("so-y-te-update").post(REGISTER, json=body).status_code == 403
    # The head ends it: what was kept to pay them is erased, the name stays.
    (line,) = review.get(REGISTER).json()["items"]
    ending = {"act": "end", "seen": line["seen"]}
    assert review.patch(line["@id"], json=ending).status_code == 403
    ended = client("so-y-te-head").patch(line["@id"], json=ending)
    assert ended.json()["until"] is not None, ended.text
    transaction.begin()
    assert private_of(person) == {} and person.private is not None
    assert client(AUTHOR).get(own, headers=HTML).status_code == 404
    # Nothing is kept of them any more, and what comes out later is not theirs.
    changed = {"names": ["A"], "private": {"phone": "1"}, "seen": ended.json()["seen"]}
    assert review.patch(line["@id"], json=changed).status_code == 412
    assert payee in by_name(BOARD, today()).values()
    tomorrow = today() + timedelta(days=1)
    assert by_name(BOARD, tomorrow) == {}
    # Nor is what came out before of whoever bears the name next.
    for name in ("0", "z"):
        following = replace(person, identifier=name, since=tomorrow, until=None)
        collaborator_store(site).put(following)
    assert {*by_name(BOARD, today()).values()} == {payee}


def test_a_bank_account_that_the_person_changes_is_told(client, desk, tmp_path):
    """Whoever is signed in as them: both hear of it, and neither letter tells it."""
    desk.enter("Nguyễn Văn A", email=AUTHOR, bank_account="1")
    own, mail = f"/vi/@@my-payment?board={BOARD}", tmp_path / "mail"
    for said, letters in (({"phone": "0912345678"}, 0), ({"bank_account": "99"}, 1)):
        before = {*mail.glob("*.eml")}
        send(client(AUTHOR), own, "own-data", "save", **said)
        told = [
            message_from_bytes(one.read_bytes(), policy=default)
            for one in {*mail.glob("*.eml")} - before
        ]
        to = {one["To"] for one in told}
        for who in (AUTHOR, "so-y-te-review"):
            assert sum(who in one for one in to) == letters, (said, to)
        words = [one.get_body(("plain",)).get_content() for one in told]
        assert not any("99" in one.split("http")[0] for one in words)


def test_a_name_that_was_somebodys_is_free_for_nobody_else(site, client, desk):
    """Or who bears it next would be paid for what the other one writes."""
    payee = desk.enter("Nguyễn Văn A", "Sông Cầu", email=AUTHOR)
    assert desk.change(payee, "review", names=["Người khác"]) == 200
    review = client("so-y-te-review")
    for name in ("nguyễn văn a", "Sông Cầu"):
        body = {"names": ["Kẻ Mạo Danh", name], "private": {"bank_account": "9"}}
        assert types(review.post(REGISTER, json=body).json()) == ["name_taken"]
    transaction.begin()
    # What was agreed to under the name is told with it.
    told = collaborator_store(site).name_of(payee)
    assert told == "Người khác (Nguyễn Văn A, Sông Cầu)"
    assert desk.change(payee, "review", names=["Nguyễn Văn A"]) == 200
    transaction.begin()
    assert collaborator_store(site).get(payee).former == ("Sông Cầu", "Người khác")


def test_what_one_of_the_board_typed_is_not_agreed_to_by_saving(site, client, desk):
    """The page is filled with what is kept, and money would go where one person said."""
    payee = desk.enter("Nguyễn Văn A", email=AUTHOR, bank_account="66")
    own = f"/vi/@@my-payment?board={BOARD}"
    form = form_of(client(AUTHOR), own, "own-data")
    assert not form.fields["bank_account"]
    assert "66" in client(AUTHOR).get(own, headers=HTML).text
    for said, waits in (
        ({"phone": "0912345678"}, True),
        ({"bank_account": "66"}, False),
    ):
        assert send(client(AUTHOR), own, "own-data", "save", **said).status_code == 303
        transaction.begin()
        person = collaborator_store(site).get(payee)
        assert ("bank_account" in dict(person.waits)) is waits
        assert private_of(person)["bank_account"] == "66"
    assert form_of(client(AUTHOR), own, "own-data").fields["bank_account"] == "66"


def test_what_the_form_shows_of_somebody_can_be_sent_back(client, desk):
    """The account that they sign in with: not the address that it tells of itself."""
    payee = desk.enter("Nguyễn Văn A", email=AUTHOR)
    path = f"{UNIT}/@@collaborator?who={payee}"
    review = client("so-y-te-review")
    assert send(review, path, "collaborator", "save", bank="Mẫu").status_code == 303


def test_another_account_is_theirs_once_two_have_said_so(site, client, desk):
    payee = desk.enter("Nguyễn Văn A")
    own = f"/vi/@@my-payment?board={BOARD}"

    def change(level, **sent):
        session = client(f"so-y-te-{level}")
        (line,) = session.get(REGISTER).json()["items"]
        body = {"names": ["Nguyễn Văn A"], "seen": line["seen"], **sent}
        assert session.patch(line["@id"], json=body).status_code == 200
        transaction.begin()
        return dict(collaborator_store(site).get(payee).waits)

    assert change("review", email=AUTHOR) == {"email": "so-y-te-review"}
    # Who saves something else has not said it, nor has the first one again.
    assert [*change("head", private={"phone": "1"})] == ["email"]
    assert [*change("review", email=AUTHOR)] == ["email"]
    assert client(AUTHOR).get(own, headers=HTML).status_code == 404
    assert change("head", email=AUTHOR) == {}
    assert client(AUTHOR).get(own, headers=HTML).status_code == 200
    # Two change two things: each waits for the other.
    change("review", private={"bank": "Ngân hàng mẫu"})
    waits = change("head", private={"bank_account": "55"})
    assert waits == {"bank": "so-y-te-review", "bank_account": "so-y-te-head"}
    # What the person types themselves waits for nobody.
    send(client(AUTHOR), own, "own-data", "save", bank_account="99", bank="Khác")
    transaction.begin()
    assert collaborator_store(site).get(payee).waits == ()


def test_one_alone_takes_no_account_from_whom_two_gave_it(site, client, desk, tmp_path):
    payee = desk.enter("Nguyễn Văn A", email=AUTHOR, bank_account="0123456789")
    other = "huyen-hiep-hoa-publish"
    pages = [f"/vi/@@{name}?board={BOARD}" for name in ("my-payment", "hand-in")]

    def reach():
        """Which of the two accounts reads the pages of the person."""
        transaction.begin()
        return [
            user
            for user in (AUTHOR, other)
            if {client(user).get(one, headers=HTML).status_code for one in pages}
            == {200}
        ]

    def person():
        transaction.begin()
        return collaborator_store(site).get(payee)

    assert reach() == [AUTHOR]
    # Again and again, and with something else beside it.
    for said in ({}, {"names": ["Nguyễn Văn A", "Sông Cầu"]}):
        assert desk.change(payee, "review", email=other, **said) == 200
        assert reach() == [AUTHOR] and is_paid(AUTHOR) and is_paid(other)
        assert person().own_account == AUTHOR
        assert by_name(BOARD, today())[account_key(AUTHOR)] == payee
        assert account_key(other) not in by_name(BOARD, today())
    # Nor by a third account, after which no second one has said the first.
    assert desk.give_account(payee, "van-phong", "head") == 200
    assert desk.give_account(payee, other, "review") == 200
    assert reach() == [AUTHOR]
    letters = [one.read_bytes() for one in (tmp_path / "mail").glob("*.eml")]
    sent = [message_from_bytes(one, policy=default)["To"] for one in letters]
    assert any(AUTHOR in one for one in sent) and not any(other in one for one in sent)
    # They hand in, and say where their money goes, as before.
    answer = send(client(AUTHOR), pages[0], "own-data", "save", bank_account="99")
    assert answer.status_code == 303
    piece = {"title": "Tin", "words": "Đoạn một."}
    answer = send(client(AUTHOR), pages[1], "hand-in", "hand_in", **piece)
    assert answer.status_code == 303
    # What was agreed to needs no second person; another account does, and has it all.
    assert desk.give_account(payee, AUTHOR, "head") == 200
    assert (person().waits, person().agreed) == ((), "")
    assert desk.give_account(payee, other, "review") == 200
    assert desk.give_account(payee, other, "head") == 200
    assert reach() == [other] and not is_paid(AUTHOR)
    assert (person().waits, person().agreed) == ((), "")
    # Also at the end it is whose it was.
    assert desk.give_account(payee, AUTHOR, "review") == 200
    line = client("so-y-te-head").get(REGISTER).json()["items"][0]
    sent = {"act": "end", "seen": line["seen"]}
    assert client("so-y-te-head").patch(line["@id"], json=sent).status_code == 200
    transaction.begin()
    assert is_paid(other) and not is_paid(AUTHOR)


@pytest.mark.regulation("2.2a")
def test_the_register_of_a_unit_that_ended_is_its_successors(site, client, desk):
    """Nobody else could end it, and erase how the person is reached and paid."""
    desk.enter("Nguyễn Văn A", email=AUTHOR, phone="0912345678")
    told = {"successor": "huyen-hiep-hoa", "on": "2025-07-01", "reason": "NQ 60"}
    merged = client("admin").post(f"/++api++/vi/@units/{BOARD}/merge", json=told)
    assert merged.status_code < 300, merged.text
    heir = client("huyen-hiep-hoa-head")
    theirs = REGISTER.replace(BOARD, "huyen-hiep-hoa")
    (item,) = heir.get(theirs).json()["items"]
    mine = fromstring(client(AUTHOR).get("/vi/@@my-royalties", headers=HTML).text)
    mine = text(mine.get_element_by_id("content"))
    assert "Hiệp Hòa" in mine and "Sở Y tế" not in mine
    sent = {"act": "end", "seen": item["seen"]}
    ended = heir.patch(f"{theirs}/{item['payee']}", json=sent)
    assert ended.status_code == 200, ended.text
    transaction.begin()
    assert not private_of(collaborator_store().get(item["payee"]))
