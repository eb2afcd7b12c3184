"""What a unit does at its desk with dossiers: papers of the law, other units, the
counter, appointments, reminders, figures, programs (2.2c; decree 61/2018).
"""

from .procedure_records import make_procedure
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.calendar import Calendar
from bacgiang.policy.base.tasks.working_days import calendar
from bacgiang.policy.citizen.appointments.appointments import appointment_store
from bacgiang.policy.citizen.appointments.appointments import AppointmentStore
from bacgiang.policy.citizen.appointments.slots import opening_in
from bacgiang.policy.citizen.appointments.slots import RECORD
from bacgiang.policy.citizen.appointments.slots import slots_on
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.handling.handled import Handled
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.messages.messenger import IMessenger
from bacgiang.policy.citizen.messages.messenger import RECORD as MESSENGER
from bacgiang.policy.citizen.submissions.store import YOUNG
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.cases.catching_up import refresh
from bacgiang.policy.dossiers.content.course import course_of
from bacgiang.policy.dossiers.national.portal import INationalPortal
from bacgiang.policy.dossiers.national.telling import TellNationalPortal
from bacgiang.policy.dossiers.reminders import reminding
from bacgiang.policy.dossiers.reminders.reminding import remind
from bacgiang.policy.units.people.accounts import name_of
from base64 import b64encode
from collections.abc import Callable
from collections.abc import Iterator
from datetime import timedelta
from docx import Document
from dossier_samples import sent_dossier
from io import BytesIO
from lxml import html
from opinion_samples import proof
from petition_samples import Author
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
from plone import api
from pypdf import PdfReader
import pytest
from signed_files import authority
from signed_files import blank
from signed_files import identity
from signed_files import sign
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit
from ZODB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError
from zope.component import getGlobalSiteManager
from zope.interface import implementer
from zope.interface import Interface


pytestmark = pytest.mark.regulation("2.2c")

UNIT, OTHER, THIRD = "so-y-te", "huyen-hiep-hoa", "ubnd"
SITE, THEIRS = f"/vi/don-vi/{UNIT}", f"/vi/don-vi/{OTHER}"
WHO, PRINCIPAL = "Đỗ Thị Nộp Thử", "Cụ Vũ Thị Mẫu"


class Desk:
    """A unit's dossiers, as its own program handles them."""

    def __init__(self, session: Any, site: str = SITE) -> None:
        self.session, self.path = session, f"/++api++{site}/@dossiers"

    def read(self, name: str) -> Any:
        return self.session.get(f"{self.path}?case={name}").json()

    def act(self, name: str, act: str, **asked: Any) -> Any:
        seen = self.read(name).get("seen", f"{name}:0")
        return self.session.post(self.path, json={"act": act, "seen": seen, **asked})


def form_of(session: Any, address: str, form: str) -> tuple[str, dict[str, str]]:
    page = html.fromstring(session.get(address, headers=HTML).text)
    found = page.get_element_by_id(form)
    return found.action, {key: value or "" for key, value in found.form_values()}


def press(session: Any, address: str, form: str, **said: Any) -> Any:
    files = said.pop("files", None)
    action, fields = form_of(session, address, form)
    return session.post(action, data={**fields, **said}, files=files, headers=HTML)


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())


def words_of(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = (
        cell for table in document.tables for row in table.rows for cell in row.cells
    )
    return "\n".join(
        [*(one.text for one in document.paragraphs), *(c.text for c in cells)]
    )


@pytest.fixture
def case(site: Any, boards: None) -> Any:
    found = sent_dossier(UNIT, WHO, "mau@example.org", principal=PRINCIPAL)
    transaction.commit()
    return found


def test_each_state_offers_the_law_s_paper_by_the_unit_s_template(
    client: Any, site: Any, case: Any
) -> None:
    clerk, head = client(f"{UNIT}-update"), client(f"{UNIT}-head")
    desk, name = Desk(head), board_name(case.code)
    page = f"{SITE}/@@dossier?case={name}"
    assert 'id="law-papers"' not in clerk.get(page, headers=HTML).text
    assert desk.act(name, "receive").status_code == 200
    assert desk.act(name, "ask", words="Gửi thêm bản sao.").status_code == 200
    number = desk.read(name)["number"]
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf")
    assert made.headers["Content-Type"] == "application/pdf", made.text[-2000:]
    assert "attachment" in made.headers["Content-Disposition"]
    said = text_of(made.content)
    assert all(one in said for one in (number, WHO, PRINCIPAL, "SỞ Y TẾ")), said
    asked = press(clerk, page, "law-papers", do="mau-02.2.docx").content
    assert "Gửi thêm bản sao." in words_of(asked) and number in words_of(asked)
    # Who saw who applies is in the record; nobody else gets one.
    acts = head.get(f"/++api++{SITE}/@acts").json()["items"]
    assert [one["kind"]["token"] for one in acts].count("contact_seen") == 2
    assert press(clerk, page, "law-papers", do="mau-04.9.pdf").status_code == 404

    # The applicant has theirs by the key, with a picture of the receipt's address.
    address = f"/vi/@@dossier-form?code={case.code}&paper=mau-01.1"
    assert client().get(f"{address}&key=x").status_code == 404
    own = client().get(f"{address}&key={reading_key(case.code)}&form=docx")
    assert own.status_code == 200 and number in words_of(own.content)
    assert Document(BytesIO(own.content)).inline_shapes
    receipt = f"/vi/@@receipt?code={case.code}"
    shown = client().get(f"{receipt}&key={reading_key(case.code)}", headers=HTML).text
    assert "mau-01.1" in shown and "mau-02.2" in shown
    assert "mau-01.1" not in client().get(receipt, headers=HTML).text

    # Who decides puts another template in the place of the portal's.
    templates = f"{SITE}/@@dossier-templates"
    assert "@@dossier-templates" in head.get(f"{SITE}/@@board", headers=HTML).text
    assert clerk.get(templates, headers=HTML).status_code in (302, 401, 403, 404)
    fetched = press(head, templates, "dossier-templates", do="fetch", paper="mau-01")
    document = Document(BytesIO(fetched.content))
    document.add_paragraph("Tiếp nhận tại tầng 2 cho {{nguoi_nop}}")
    wrong = changed(document, "{{nguoi_khac}}")
    kind = {"do": "put", "paper": "mau-01"}
    refused = press(head, templates, "dossier-templates", **kind, files=word(wrong))
    assert refused.status_code == 400 and "nguoi_khac" in refused.text
    text = {"files": ("mau.docx", b"khong phai", "text/plain")}
    assert (
        press(head, templates, "dossier-templates", **kind, files=text).status_code
        == 400
    )
    document = Document(BytesIO(fetched.content))
    right = changed(document, "Tiếp nhận tại tầng 2 cho {{nguoi_nop}}")
    kept = press(head, templates, "dossier-templates", **kind, files=word(right))
    assert kept.status_code == 303, kept.text[-2000:]
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf").content
    assert f"Tiếp nhận tại tầng 2 cho {WHO}" in text_of(made)
    press(head, templates, "dossier-templates", do="ours", paper="mau-01")
    made = press(clerk, page, "law-papers", do="mau-01.1.pdf").content
    assert "tầng 2" not in text_of(made)

    # Each of the others, once the state asks for it; the book holds it.
    transaction.begin()
    answer = Author(client(), case.code).act("supplement", text="Đã gửi.")
    assert answer.status_code == 200, answer.text
    day = f"{today() + timedelta(days=60):%d/%m/%Y}"
    sorry = desk.act(name, "apologise", words="Xin lỗi vì chậm.", until=day)
    assert sorry.status_code == 200, sorry.text
    made = press(head, page, "law-papers", do="mau-04.4.docx").content
    assert "Xin lỗi vì chậm." in words_of(made) and f"năm {today().year}" in words_of(
        made
    )
    control = words_of(press(head, page, "law-papers", do="mau-05.0.docx").content)
    assert "Trước hạn" not in control and number in control
    # Who took which step stands there, and on the page of the board alone.
    officer = name_of(f"{UNIT}-head")
    assert officer in control and officer in shown_steps(clerk, page)
    assert desk.act(name, "refuse", words="Không đủ điều kiện.").status_code == 200
    made = press(head, page, "law-papers", do="mau-03.5.docx").content
    assert "Không đủ điều kiện." in words_of(made)
    book = f"{SITE}/@@dossier-book"
    days = {"first": f"{today():%d/%m/%Y}", "last": f"{today():%d/%m/%Y}", "do": "docx"}
    assert press(clerk, book, "dossier-book", **days).status_code == 400
    made = press(clerk, book, "dossier-book", why="Đối chiếu cuối tháng", **days)
    assert number in words_of(made.content) and WHO in words_of(made.content)


def shown_steps(session: Any, page: str) -> str:
    shown = html.fromstring(session.get(page, headers=HTML).text)
    return str(shown.get_element_by_id("dossier-steps").text_content())


def changed(document: Any, text: str) -> bytes:
    document.add_paragraph(text)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def word(data: bytes) -> dict[str, Any]:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"files": ("mau.docx", data, kind)}


def test_other_units_do_their_parts_one_after_the_other(
    client: Any, site: Any, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, theirs = client(f"{UNIT}-update"), client(f"{OTHER}-update")
    head = client(f"{UNIT}-head")
    desk, name = Desk(clerk), board_name(case.code)
    page, part = (
        f"{SITE}/@@dossier?case={name}",
        f"{THEIRS}/@@dossier-asked?case={name}",
    )
    assert desk.act(name, "receive").status_code == 200
    assert theirs.get(part, headers=HTML).status_code == 404
    question, days = "Thẩm định phần đất.", {"days": "2", "in_turn": "1"}
    said = {"do": "ask-units", "question": question, **days}
    wrong = press(clerk, page, "dossier-units", **said, units=UNIT)
    assert wrong.status_code == 400
    # Who would not find it among their work is not asked.
    with monkeypatch.context() as alone:
        alone.setattr(Handled, "officers", lambda handled, unit: [])
        nobody = press(clerk, page, "dossier-units", **said, units=OTHER)
    assert nobody.status_code == 400 and 'data-reason="nobody_there"' in nobody.text
    # In the order of whoever asks, not in that of the list.
    asked = press(
        clerk, page, "dossier-units", **said, **{"units": OTHER, "units-2": THIRD}
    )
    assert asked.status_code == 303, asked.text[-2000:]
    transaction.begin()
    course = course_of(submissions(site).require(case.code))
    assert [one.unit for one in course.parts] == [OTHER] and course.parts[0].due
    assert course.phase == "waiting"
    # By the code alone one sees who has a part, not what is asked.
    receipt = client().get(f"/vi/@@receipt?code={case.code}", headers=HTML).text
    assert "Hiệp Hòa" in receipt and question not in receipt
    # It waits for the other board, which sees what was sent, and nobody's telephone.
    assert f"case={name}" in theirs.get("/vi/@@my-work", headers=HTML).text
    shown = theirs.get(part, headers=HTML).text
    assert question in shown and WHO in shown and "0912345678" not in shown
    paper = f"{THEIRS}/@@dossier-file?case={name}&round=0&n=0"
    assert theirs.get(paper).content == PNG
    assert (
        theirs.get(f"{THEIRS}/@@dossier?case={name}", headers=HTML).status_code == 404
    )
    files = {"files": ("y-kien.png", PNG, "image/png")}
    done = press(
        theirs, part, "dossier-act", do="tell", words="Đất phù hợp.", files=files
    )
    assert done.status_code == 303, done.text[-2000:]
    again = Desk(theirs, THEIRS).act(name, "tell", words="Nói lại")
    assert told(again) == "part_told"
    transaction.begin()
    found = submissions(site).require(case.code)
    course = course_of(found)
    assert [one.unit for one in course.parts] == [OTHER, THIRD]
    own = clerk.get(page, headers=HTML).text
    link = html.fromstring(own).xpath("//*[@id='dossier-parts']//a/@href")[0]
    assert "Đất phù hợp." in own and clerk.get(link).content == PNG
    # Neither words nor file are the applicant's.
    key = reading_key(case.code)
    entry = found.entries[-2].number
    secret = f"/vi/@@dossier-paper?code={case.code}&key={key}&round={entry}&n=0"
    assert client().get(secret).status_code == 404
    whole = client().get(f"/vi/@@receipt?code={case.code}&key={key}", headers=HTML).text
    assert "Đất phù hợp." not in whole and "y-kien" not in whole
    third = Desk(client(f"{THIRD}-update"), "/vi")
    assert third.act(name, "tell", words="Không có ý kiến.").status_code == 200
    assert desk.read(name)["phase"] == "started"
    assert Desk(head).act(name, "finish", words="Đồng ý.").status_code == 200
    assert theirs.get(part, headers=HTML).status_code == 404


def test_what_is_brought_to_the_counter_is_received_once_with_a_paper(
    client: Any, site: Any, boards: None
) -> None:
    make_procedure()
    clerk, address = client(f"{UNIT}-update"), f"{SITE}/@@enter-dossier"
    said = {
        "procedure": "MAU.01",
        "name": WHO,
        "address": "Số 5 phố Mẫu",
        "papers": "Tờ khai (bản chính)\nBản sao văn bằng",
        "use_of_data": "1",
    }
    action, fields = form_of(clerk, address, "enter-dossier")
    missing = clerk.post(action, data={**fields, **said, "papers": ""}, headers=HTML)
    assert missing.status_code == 400 and 'data-field="papers"' in missing.text
    # Who has neither telephone nor mail is reached by letter.
    nowhere = clerk.post(action, data={**fields, **said, "address": ""}, headers=HTML)
    assert nowhere.status_code == 400 and 'data-field="address"' in nowhere.text
    unknown = clerk.post(
        action, data={**fields, **said, "procedure": "X"}, headers=HTML
    )
    assert unknown.status_code == 400
    pages = [clerk.post(action, data={**fields, **said}, headers=HTML) for _n in "12"]
    shown = [html.fromstring(one.text) for one in pages]
    numbers = [one.get_element_by_id("dossier-number").text for one in shown]
    assert numbers[0] == numbers[1], numbers
    link = shown[0].get_element_by_id("law-paper").get("href")
    paper = text_of(clerk.get(link).content)
    code = shown[0].get_element_by_id("tracking-code").text.strip()
    told_there = (numbers[0], WHO, "2. Bản sao văn bằng", code)
    assert all(one in paper for one in told_there), paper
    items = clerk.get(f"/++api++{SITE}/@dossiers?phase=received").json()["items"]
    (one,) = [item for item in items if item["number"] == numbers[0]]
    read = Desk(clerk).read(one["id"])
    assert read["channel"] == "counter" and WHO not in str(read)
    assert "Bản sao văn bằng" in str(read["answers"]) and read["due"]
    # By what stands on the paper the unit finds it, and nobody else does.
    for typed in (numbers[0], code, code.lower()):
        asked = {"find": typed}
        found = clerk.get(f"{SITE}/@@dossiers", params=asked, headers=HTML)
        assert found.status_code == 302 and one["id"] in found.headers["Location"]
        theirs = client(f"{OTHER}-update").get(
            f"{THEIRS}/@@dossiers", params=asked, headers=HTML
        )
        assert theirs.status_code == 200 and 'id="dossier-lost"' in theirs.text
    # Handed over when it is done, and asked how it was.
    head, name = Desk(client(f"{UNIT}-head")), one["id"]
    assert head.act(name, "hand").status_code == 409
    assert head.act(name, "finish", words="Giấy phép số 1.").status_code == 200
    assert head.read(name)["waits_to_be_fetched"]
    assert Desk(clerk).act(name, "hand").status_code == 200
    assert told(Desk(clerk).act(name, "hand")) == "not_now"
    assert not head.read(name)["waits_to_be_fetched"]


def test_no_place_at_a_counter_is_given_twice(client: Any, site: Any) -> None:
    procedure = make_procedure()
    place = procedure.absolute_url()
    assert "@@appointment" not in client().get(place, headers=HTML).text
    line = f"{UNIT}|2-8|07:30-08:30|30|1"
    api.portal.set_registry_record(RECORD, [line])
    transaction.commit()
    visitor, day = client(), today() + timedelta(days=1)
    while not (slots := slots_on(day, UNIT, [opening_in(line)], calendar())):
        day += timedelta(days=1)
    assert [f"{one.at:%H:%M}" for one in slots] == ["07:30", "08:00"]
    address = f"/vi/@@appointment?unit={UNIT}&day={day:%d/%m/%Y}"
    # Found from the procedure, with the first day that has a place.
    (link,) = html.fromstring(visitor.get(place, headers=HTML).text).xpath(
        "//*[@class='procedure-appointment']/a/@href"
    )
    opened = visitor.get(link, headers=HTML).text
    assert f"unit={UNIT}" in link and 'id="appointment-book"' in opened
    sent = {"slot": slots[0].at.isoformat(), "why": "fetch", "altcha": proof()}
    action, fields = form_of(visitor, address, "appointment-book")
    form = {**fields, **sent}
    booked = visitor.post(action, data=form, headers=HTML)
    assert booked.status_code == 303, booked.text[-2000:]
    # Whoever clicks twice is told the same number; nobody else gets the place.
    assert [
        visitor.post(action, data=form, headers=HTML).headers["Location"] for _n in "12"
    ] == [booked.headers["Location"]] * 2
    again = press(visitor, address, "appointment-book", **sent | {"altcha": proof()})
    assert again.status_code == 409, again.status_code
    (number,) = parse_qs(urlsplit(booked.headers["Location"]).query)["number"]
    page = visitor.get(booked.headers["Location"], headers=HTML)
    assert number in page.text and number[:4] in page.text
    clerk = client(f"{UNIT}-update")
    expected = clerk.get(f"{SITE}/@@appointments?day={day:%d/%m/%Y}", headers=HTML)
    assert number[:4] in expected.text and number not in expected.text
    gone = press(visitor, booked.headers["Location"], "appointment-cancel")
    assert gone.status_code == 303
    transaction.begin()
    assert appointment_store(site).taken(UNIT, day) == []
    assert press(visitor, address, "appointment-book", **sent | {"altcha": proof()}).ok


def test_days_that_no_week_has_are_no_hours() -> None:
    """As many as may be typed would fill the memory of the machine."""
    for days in ("2-999999999999", "1-6", "2-9", "6-2", "-2", "x", ""):
        with pytest.raises(ValueError):
            opening_in(f"{UNIT}|{days}|07:00-08:00|60|1")
    for hours in ("07:30+07-11:00", "11:00-07:30"):
        with pytest.raises(ValueError):
            opening_in(f"{UNIT}|2-6|{hours}|30|2")
    assert opening_in(f"{UNIT}|8|07:00-08:00|60|1").days == {8}
    assert opening_in(f"{UNIT}|2-8|07:00-08:00|60|1").days == {*range(2, 9)}


def test_two_who_take_the_last_place_at_once_do_not_both_get_it() -> None:
    """Each in a transaction of its own on the same database."""
    database = DB(DemoStorage())
    slot = slots_on(
        today(),
        UNIT,
        [opening_in(f"{UNIT}|2-8|07:00-08:00|60|1")],
        Calendar(working=frozenset({today()})),
    )
    managers = [transaction.TransactionManager() for _n in range(2)]
    roots = [database.open(one).root() for one in managers]
    with managers[0]:
        roots[0]["store"] = AppointmentStore()
        # The day's tree is there, as after the first of a day.
        roots[0]["store"].cancel(roots[0]["store"].book(slot[0], "fetch"))
    for one in managers:
        one.begin()
    numbers = [root["store"].book(slot[0], "fetch") for root in roots]
    assert all(numbers)
    managers[0].commit()
    with pytest.raises(ConflictError):
        managers[1].commit()
    managers[1].abort()
    managers[1].begin()
    assert roots[1]["store"].book(slot[0], "fetch") is None


@implementer(IMessenger)
class Carrier:
    """Stands for who carries messages."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def send(self, phone: str, text: str) -> None:
        self.sent.append((phone, text))


@implementer(INationalPortal)
class National:
    """Stands for the national portal."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        self.is_away = True

    def tell(self, dossiers: list[dict[str, str]]) -> None:
        if self.is_away:
            raise OSError
        self.told += dossiers


@pytest.fixture
def registered() -> Iterator[Any]:
    registry, done = getGlobalSiteManager(), []

    def register(one: Any, kind: type[Interface], name: str = "") -> Any:
        registry.registerUtility(one, kind, name=name)
        done.append((one, kind, name))
        return one

    yield register
    for one, kind, name in done:
        registry.unregisterUtility(one, kind, name=name)


@pytest.fixture
def letters(mailbox: Callable[[], list[Any]]) -> Callable[[], list[str]]:
    """The words of every letter that left the portal so far."""
    return lambda: [f"{one['Subject']}\n{one.get_content()}" for one in mailbox()]


def test_boards_and_applicants_are_reminded_and_told_by_telephone(
    client: Any,
    site: Any,
    case: Any,
    registered: Any,
    letters: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def after(days: int) -> None:
        transaction.begin()
        monkeypatch.setattr(reminding, "today", lambda: today() + timedelta(days=days))
        remind(site)
        send_waiting(site, server_clock() + timedelta(minutes=1))
        transaction.commit()

    carrier = registered(Carrier(), IMessenger, "sms")
    api.portal.set_registry_record(MESSENGER, "sms")
    transaction.commit()
    head, name = Desk(client(f"{UNIT}-head")), board_name(case.code)
    assert head.act(name, "receive").status_code == 200
    number = head.read(name)["number"]
    after(days=0)
    assert not any("@@dossiers" in one for one in letters())
    after(days=2)
    assert any("@@dossiers" in one for one in letters())
    assert carrier.sent == [("0912345678", carrier.sent[0][1])]
    assert number in carrier.sent[0][1] and WHO not in carrier.sent[0][1]
    # A result without files lies at the counter: who left an address is told once.
    assert head.act(name, "finish", words="Giấy phép.").status_code == 200
    after(days=1)
    after(days=5)
    after(days=6)
    found = [one for one in letters() if "Mời đến nhận kết quả" in one]
    assert len(found) == 1 and number in found[0]


@pytest.mark.regulation("4.2b")
def test_programs_file_decide_and_read_on_and_figures_are_public(
    client: Any, site: Any, boards: None, registered: Any
) -> None:
    make_procedure()
    transaction.commit()
    begun = server_clock() - timedelta(minutes=5)
    clerk, head = Desk(client(f"{UNIT}-update")), Desk(client(f"{UNIT}-head"))
    body = {
        "act": "enter",
        "procedure": "MAU.01",
        "name": WHO,
        "phone": "0912 000 333",
        "consents": {"use_of_data": True},
        "files": [{"filename": "to-khai.png", "data": b64encode(PNG).decode()}],
        "idempotency_key": "k" * 20,
    }
    assert client().post(clerk.path, json=body).status_code in (401, 403)
    made = [clerk.session.post(clerk.path, json=body) for _n in "12"]
    assert [one.status_code for one in made] == [200, 200], made[0].text
    first, second = (one.json() for one in made)
    assert first["id"] == second["id"] and first["receipt"] == second["receipt"]
    assert "code" not in first and WHO not in str(first)
    name = first["id"]
    signer = identity("Nguyễn Văn Ký", by=authority())
    whole = sign(blank(), signer)
    changed_since = b64encode(whole.replace(b"595", b"596", 1)).decode()
    broken = [{"filename": "giay-phep.pdf", "data": changed_since}]
    refused = head.act(name, "finish", words="Đồng ý.", files=broken)
    assert told(refused) == "broken_signature", refused.text
    signed = b64encode(whole).decode()
    result = [{"filename": "giay-phep.pdf", "data": signed}]
    assert (
        told(clerk.act(name, "finish", words="Xong", files=result)) == "may_not_decide"
    )
    done = head.act(name, "finish", words="Đồng ý.", files=result)
    assert done.status_code == 200, done.text
    (paper,) = [one for one in done.json()["files"] if one["step"] == "done"]
    assert (
        "Nguyễn Văn Ký" in paper["signatures"]
        and not done.json()["waits_to_be_fetched"]
    )
    # Both pages say whose signature it is and what it is worth.
    page = clerk.session.get(f"{SITE}/@@dossier?case={name}", headers=HTML).text
    receipt = client().get(first["receipt"], headers=HTML).text
    for shown in (page, receipt):
        assert "Nguyễn Văn Ký" in shown and "giay-phep.pdf" in shown
    (code,) = parse_qs(urlsplit(first["receipt"]).query)["code"]
    transaction.begin()
    author = Author(client(), code.replace("-", ""))
    assert told(author.act("rate", rating="odd")) == "rating_missing"
    assert author.act("rate", rating="very").status_code == 200
    assert author.act("rate", rating="no").status_code == 409
    transaction.begin()
    # As the job does, by which what applicants do is counted.
    refresh([code.replace("-", "")])
    transaction.commit()
    # By the time that is asked for, too.
    address, month = "/++api++/@dossiers-figures?period=", f"{today():%Y-%m}"
    (now,) = client().get(f"{address}{month}").json()["units"]
    assert (now["counts"]["accepted"], now["counts"]["early"]) == (1, 1)
    assert client().get(f"{address}2020-Q1").json()["units"] == []
    assert client().get(f"{address}2020-13").status_code == 400
    page = f"/en/@@dossiers-figures?period={today().year}"
    told_of = client().get(page, headers=HTML).text
    assert 'id="figures-data"' in told_of and "Being handled" not in told_of
    figures = client().get("/++api++/@dossiers-figures").json()
    (ours,) = [one for one in figures["units"] if one["token"] == UNIT]
    counts = ours["counts"]
    assert (counts["received"], counts["early"], counts["rated-very"]) == (1, 1, 1)
    assert ours["median_days"] == 0 and WHO not in str(figures)
    shown = client().get(f"{SITE}/@@dossiers-figures", headers=HTML).text
    assert "Giải quyết trước hạn" in shown and "Cấp giấy phép mẫu" in shown

    # What changed is told once it is not young any more; the national portal, too.
    national, job = registered(National(), INationalPortal), TellNationalPortal()
    now = server_clock() + YOUNG + timedelta(minutes=1)
    transaction.begin()
    assert job.due(site, None, now)
    job.run(site, now)
    national.is_away = False
    job.run(site, now)
    (told_of,) = national.told
    assert told_of["MaTTHC"] == "MAU.01" and told_of["TrangThaiHoSo"] == "10"
    assert WHO not in str(told_of)
    job.run(site, now)
    assert len(national.told) == 1
    transaction.commit()
    since = clerk.session.get(clerk.path, params={"since": begun.isoformat()})
    assert since.status_code == 200 and "until" in since.json()
    assert clerk.session.get(clerk.path, params={"since": "x"}).status_code == 400
