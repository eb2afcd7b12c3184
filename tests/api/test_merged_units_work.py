"""What was sent to a unit that ended waits for the one that took over (2.2a, 11.1)."""

from .dialogues import act
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import TEXT
from .dialogues import waits
from .dialogues import WHO as SAYS
from .dossier_desk import Desk as DossierDesk
from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.mailbox.store import letter_store
from bacgiang.policy.citizen.mailbox.store import TakenLetter
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dialogue.behavior import key_of
from bacgiang.policy.dossiers.reminders import reminding
from bacgiang.policy.dossiers.reminders.reminding import remind
from bacgiang.policy.editorial.inaccuracy.report import Report
from bacgiang.policy.editorial.inaccuracy.store import report_store
from bacgiang.policy.petitions.cases.catching_up import refresh
from bacgiang.policy.petitions.figures import overdue
from bacgiang.policy.petitions.figures.overdue import UnitsOverdue
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.people.recipients import members_at
from collections.abc import Callable
from datetime import timedelta
from dossier_samples import sent_dossier
from lxml import html
from petition_samples import ANSWER
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
from plone import api
import pytest
import transaction
from typing import Any
from uuid import uuid4


pytestmark = pytest.mark.regulation("2.2a", "2.2c", "11.1")
OLD, HEIR = "so-y-te", "huyen-hiep-hoa"
MERGE = f"/++api++/vi/@units/{OLD}/merge"
UNDO = f"/++api++/vi/@units/{OLD}/undo-end"
WORK = "/++api++/vi/@my-work"
CHAIRMANS = "/++api++/vi"
KINDS = ("petitions", "petitions-asked", "dossiers", "dossiers-asked")


class Sent:
    """A petition and a dossier of the unit that ends, and one of each kind in which the
    main board asks it; the names by which boards know them.
    """

    def __init__(self, site: Any, send: Any, desk: Any, client: Any) -> None:
        assert send().status_code == 201
        self.clerk = desk(f"{OLD}-update", OLD)
        self.dossiers = DossierDesk(client(f"{OLD}-update"), f"/vi/don-vi/{OLD}")
        (self.item,) = self.clerk.items()
        self.petition = self.item["id"]
        self.receipt = first_of(site).code
        assert send(subject="education").status_code == 201
        main = desk("ubnd-update", "ubnd")
        main.path = f"{CHAIRMANS}/@petitions"
        (self.petition_asked,) = [one["id"] for one in main.items()]
        asked = main.act(
            self.petition_asked, "ask", units=[OLD], reason="Ai quản lý trường?"
        )
        assert asked.status_code == 200, asked.text
        made = sent_dossier(OLD, "Nguyễn Thị Mẫu"), sent_dossier("ubnd", "Trần Mẫu")
        self.code, self.code_asked = (one.code for one in made)
        transaction.commit()
        self.dossier, self.dossier_asked = map(board_name, (self.code, self.code_asked))
        assert self.dossiers.act(self.dossier, "receive").status_code == 200
        owner = DossierDesk(client("ubnd-head"), "/vi")
        assert owner.act(self.dossier_asked, "receive").status_code == 200
        asked = owner.act(
            self.dossier_asked, "ask-units", units=[OLD], words="Thẩm định."
        )
        assert asked.status_code == 200, asked.text

    @property
    def names(self) -> dict[str, str]:
        return {
            "petitions": self.petition,
            "petitions-asked": self.petition_asked,
            "dossiers": self.dossier,
            "dossiers-asked": self.dossier_asked,
        }


@pytest.fixture
def sent(site: Any, send_petition: Any, petition_desk: Any, client: Any) -> Sent:
    return Sent(site, send_petition, petition_desk, client)


@pytest.fixture
def end(client: Any, sent: Sent) -> Callable[[], None]:
    def merge() -> None:
        stated = {"successor": HEIR, "on": "2025-07-01", "reason": "Nghị quyết 60"}
        answer = client("admin").post(MERGE, json=stated)
        assert answer.status_code < 300, answer.text
        transaction.begin()

    return merge


def work(session: Any) -> dict[str, list[Any]]:
    """What waits, by kind of what citizens send."""
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for one in session.get(WORK).json()["items"]:
        if one["matter"] in found:
            found[one["matter"]].append(one)
    return found


def names(session: Any) -> dict[str, list[str]]:
    return {kind: [one["UID"] for one in rows] for kind, rows in work(session).items()}


def test_open_work_waits_for_the_board_that_took_over(
    client: Any, sent: Sent, end: Any, petition_desk: Any
) -> None:
    whole = {kind: [name] for kind, name in sent.names.items()}
    nothing: dict[str, list[str]] = {kind: [] for kind in KINDS}
    theirs, heirs = client(f"{OLD}-update"), client(f"{HEIR}-update")
    assert (names(theirs), names(heirs)) == (whole, nothing)
    end()
    assert (names(theirs), names(heirs)) == (nothing, whole)
    # Each row leads to the board's own desk, where it is found.
    for rows in work(heirs).values():
        assert [one["unit"] for one in rows] == [HEIR]
        url = rows[0]["@id"]
        assert f"/don-vi/{HEIR}/" in url
        assert heirs.get(url, headers=HTML).status_code == 200, url
    page = html.fromstring(heirs.get("/vi/@@my-work", headers=HTML).text)
    assert sent.petition in html.tostring(page).decode()
    petitions = heirs.get(f"/++api++/vi/don-vi/{HEIR}/@petitions").json()
    assert [one["id"] for one in petitions["items"]] == [sent.petition]
    assert petitions["totals"]["open"] == 1
    assert petitions["asked"] == [sent.petition_asked]
    dossiers = heirs.get(f"/++api++/vi/don-vi/{HEIR}/@dossiers?phase=open").json()
    assert [one["id"] for one in dossiers["items"]] == [sent.dossier]
    assert dossiers["totals"]["received"] == 1
    assert [one["count"] for one in dossiers["facets"]["procedure"]] == [1]
    assert dossiers["asked"] == [sent.dossier_asked]
    # Who was on the board that ended reads nothing of it, wherever they ask.
    for unit in (OLD, HEIR):
        lost = petition_desk(f"{OLD}-update", unit)
        assert told(lost.session.get(f"{lost.path}?case={sent.petition}")) in (
            "not_your_board",
            "unknown_petition",
        )


def test_they_go_on_with_it_and_receipts_name_them(
    client: Any, sent: Sent, end: Any, petition_desk: Any, send_petition: Any
) -> None:
    end()
    for code in (sent.receipt, sent.code):
        page = client().get(f"/vi/@@receipt?code={code}", headers=HTML).text
        assert "Hiệp Hòa" in page and "Sở Y tế" not in page
    clerk, head = (petition_desk(f"{HEIR}-{one}", HEIR) for one in ("update", "head"))
    given = clerk.act(sent.petition, "assign", officer=f"{HEIR}-update")
    assert given.json()["officer"] == f"{HEIR}-update", given.text
    of_officer = clerk.session.get(f"{clerk.path}?officer={HEIR}-update").json()
    assert [one["id"] for one in of_officer["items"]] == [sent.petition]
    contact = f"/vi/don-vi/{HEIR}/@@petition-contact?case={sent.petition}"
    assert clerk.session.get(contact, headers=HTML).status_code == 200
    assert clerk.act(sent.petition, "answer", words=ANSWER).status_code == 200
    done = head.act(sent.petition, "confirm", publish=True)
    assert done.json()["phase"] == "answered", done.text
    asked = {"act": "tell", "seen": f"{sent.petition_asked}:0:", "words": "Trường xã."}
    said = clerk.session.post(clerk.path, json=asked)
    assert said.status_code == 200, said.text
    dossiers = DossierDesk(head.session, f"/vi/don-vi/{HEIR}")
    assert dossiers.act(sent.dossier, "start").status_code == 200
    said = dossiers.act(sent.dossier_asked, "tell", words="Đồng ý.")
    assert said.status_code == 200, said.text
    finished = dossiers.act(sent.dossier, "finish", words="Giấy phép.")
    assert finished.json()["unit"] == HEIR, finished.text
    owner = DossierDesk(client("ubnd-head"), "/vi")
    assert owner.read(sent.dossier_asked)["parts"][0]["words"] == "Đồng ý."
    assert names(clerk.session) == {kind: [] for kind in KINDS}
    # What the table of subjects leads to the unit that ended comes to them, too.
    assert send_petition().status_code == 201
    assert len(clerk.items()) == 1


def test_the_board_that_took_over_is_reminded_once(
    client: Any,
    site: Any,
    sent: Sent,
    end: Any,
    mailbox: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end()
    day = today() + timedelta(days=30)
    monkeypatch.setattr(reminding, "today", lambda: day)
    transaction.begin()
    remind(site)
    transaction.commit()
    told_to = [one["To"] for one in mailbox() if "@@dossiers" in one.get_content()]
    # The main board has one of its own.
    (heir,) = [one for one in told_to if "ubnd" not in one]
    assert HEIR in heir
    # Who oversees all units reads of no unit that nobody answers for.
    refresh([sent.receipt])
    monkeypatch.setattr(overdue, "today", lambda: day)
    with api.env.adopt_roles(["Manager"]):
        assert HEIR in (units := [one.unit for one in UnitsOverdue()("", ())])
    assert OLD not in units


def test_whoever_takes_the_merger_back_gives_the_work_back(
    client: Any, sent: Sent, end: Any
) -> None:
    whole = {kind: [name] for kind, name in sent.names.items()}
    end()
    assert names(client(f"{HEIR}-update")) == whole
    undone = client("admin").post(UNDO, json={"reason": "Nhầm"})
    assert undone.status_code < 300, undone.text
    # Memberships hold again, so both boards are as they were before.
    assert names(client(f"{OLD}-update")) == whole
    assert names(client(f"{HEIR}-update")) == {kind: [] for kind in KINDS}
    page = client().get(f"/vi/@@receipt?code={sent.receipt}", headers=HTML).text
    assert "Sở Y tế" in page


def test_copies_begun_meanwhile_go_back_with_their_records(
    site: Any, client: Any, end: Any
) -> None:
    record = path_of(make_record(site, code=OLD, text=None, file=None))
    end()
    begun = client(f"{HEIR}-update").post(f"/++api++{record}/@workingcopy", json={})
    assert begun.status_code == 201, begun.text
    copy = begun.json()["@id"]
    undone = client("admin").post(UNDO, json={"reason": "Nhầm"})
    assert undone.status_code < 300, undone.text
    words = {"title": "Lời của đơn vị kế tiếp"}
    assert client(f"{HEIR}-update").patch(copy, json=words).status_code in (401, 404)
    ours = client(f"{OLD}-update").patch(copy, json={"title": "Lời của chính đơn vị"})
    assert ours.status_code == 204, ours.text


def test_records_deleted_meanwhile_go_back_as_well(
    site: Any, client: Any, end: Any
) -> None:
    record = make_record(site, "draft", code=OLD, text=None, file=None)
    own = make_record(
        site, "draft", code=HEIR, text=None, file=None, number="77/2007/QĐ-UBND"
    )
    uid, kept = record.UID(), own.UID()
    end()
    ours, heirs = client(f"{OLD}-update"), client(f"{HEIR}-update")
    for one in (record, own):
        gone = heirs.delete(f"/++api++{path_of(one)}")
        assert gone.status_code == 204, gone.text
    undone = client("admin").post(UNDO, json={"reason": "Nhầm"})
    assert undone.status_code < 300, undone.text

    def deleted(session: Any, unit: str) -> list[str]:
        found = session.get(f"/++api++/vi/don-vi/{unit}/@deleted").json()
        return [one["UID"] for one in found["items"]]

    assert deleted(heirs, HEIR) == [kept]
    assert deleted(ours, OLD) == [uid]
    back = f"/@deleted/{uid}"
    assert heirs.post(f"/++api++/vi/don-vi/{HEIR}{back}").status_code == 404
    put = ours.post(f"/++api++/vi/don-vi/{OLD}{back}")
    assert put.status_code == 200, put.text
    change = {"title": "Lời của chính đơn vị"}
    assert ours.patch(put.json()["@id"], json=change).status_code == 204


def test_letters_questions_and_texts_wait_for_them_as_well(
    client: Any, site: Any, dialogue: Any, publish: Any
) -> None:
    """By the mail box, on a dialogue, of readers; and what stands before publication."""
    section = site.vi["don-vi"][OLD]["tin-tuc"]
    pending = publish(section, OLD, "pending", title="[Mẫu] Tin chờ duyệt")
    news = publish(section, OLD, title="[Mẫu] Tin đã đăng")
    said = TakenLetter("mau@example.org", "Mẫu", "Đèn", "Hỏng", False, (), ())
    name = letter_store().keep(OLD, said, server_clock())
    report_store(site).add(
        Report(uuid4().hex, now_utc(), news.UID(), OLD, "Sai số liệu", False)
    )
    transaction.commit()
    assert ask(client, dialogue).status_code == 201
    (question,) = submissions(site).about(f"dialogue.{key_of(dialogue)}")
    stated = {"successor": HEIR, "on": "2025-07-01", "reason": "Nghị quyết 60"}
    assert client("admin").post(MERGE, json=stated).status_code < 300
    clerk, head = client(f"{HEIR}-update"), client(f"{HEIR}-head")
    items = head.get(WORK).json()["items"]
    found = {(one["matter"], one["UID"]) for one in items}
    expected = {("petition-letters", name), ("review", pending.UID())}
    assert found >= expected | {("reports", news.UID())}
    for one in items:
        assert head.get(one["@id"], headers=HTML).status_code == 200, one["@id"]
    tray = clerk.get(f"/vi/don-vi/{HEIR}/@@petition-letters", headers=HTML).text
    assert name in tray
    assert waits(head) == {"Câu hỏi chờ xem xét: 1": True}
    taken = act(head, dialogue, question.code, "take", words=TEXT, unit=OLD)
    assert taken.status_code in (302, 303), taken.text[-3000:]
    assert waits(clerk) == {"Câu hỏi chờ trả lời: 1": True}
    by = {"answer": "Trạm mở cửa thứ Bảy.", "by": SAYS}
    answered = act(clerk, dialogue, question.code, "answer", **by)
    assert answered.status_code in (302, 303), answered.text[-3000:]
    assert waits(clerk) == {}
    # Letters to the board that ended go to the one that took over.
    written_to = {one.user_id for one in members_at(OLD, (Level.REVIEW,))}
    assert written_to == {f"{HEIR}-review"}
