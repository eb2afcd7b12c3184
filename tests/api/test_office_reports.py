"""Reports between offices: drawn up, returned, received; what their figures tell."""

from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import day_of
from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.board.public_list import looking
from bacgiang.policy.board.reports import opening
from bacgiang.policy.board.reports.counts import count_store
from bacgiang.policy.board.reports.counts import NOW
from bacgiang.policy.board.reports.form import form_store
from bacgiang.policy.board.reports.store import report_store
from bacgiang.policy.board.tasks.store import office_task_store
from bacgiang.policy.editorial.items import IEditorialItem
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.lookup import get_unit
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from docx import Document
from io import BytesIO
from lxml.html import fromstring
from openpyxl import load_workbook
from plone import api
import pytest
import transaction
from typing import Any
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.usefixtures("boards")
ROOT, UNIT = "/vi", "/vi/don-vi/so-y-te"
OTHER = "/vi/don-vi/huyen-hiep-hoa"
SOON = (today() + timedelta(days=10)).isoformat()
FIRST = today().replace(month=1, day=1)
PERIOD = {"first": FIRST.isoformat(), "last": today().isoformat()}
# Kinds of item that a report tells of; pictures and files follow the item they are in.
KINDS = {
    "News Item": "Tin, bài",
    "Event": "Sự kiện",
    "Document": "Trang nội dung",
    "LegalDocument": "Văn bản quy phạm pháp luật",
    "Directive": "Văn bản chỉ đạo, điều hành",
}
TOTAL = "Tổng số đã đăng"


def api_of(place: str, service: str = "@reports") -> str:
    return f"/++api++{place}/{service}"


@pytest.fixture
def do(client: Any) -> Any:
    """Do an act on a task as somebody who has just read it; the answer."""

    def send(user: str, place: str, task: str, act: str, **said: Any) -> Any:
        session, address = client(user), f"{api_of(place, '@office-tasks')}/{task}"
        seen = session.get(address).json().get("seen", "")
        return session.patch(address, json={"act": act, "seen": seen, **said})

    return send


@pytest.fixture
def ask(client: Any) -> Any:
    """Have the standing office ask for reports of this year so far; by unit."""

    def send(*units: str, form: str = "year") -> dict[str, str]:
        body = {"form": form, "due": SOON, "units": units, **PERIOD}
        answer = client("van-phong").post(api_of(ROOT), json=body)
        assert answer.status_code == 201, answer.text
        return {one["unit"]: one["task"] for one in answer.json()["items"]}

    return send


@pytest.fixture
def fill(client: Any) -> Any:
    """Answer every question of a report, some of them in these words."""

    def send(user: str, place: str, task: str, **answers: str) -> Any:
        session, address = client(user), f"{api_of(place)}/{task}"
        found = session.get(address).json()
        usual = {"words": "Không có", "number": "2", "of": "1/2"}
        every = {
            one["code"]: usual.get(one["kind"]) or one["options"][0]
            for one in found["questions"]
        }
        body = {"answers": {**every, **answers}, "seen": found["seen"]}
        return session.patch(address, json=body)

    return send


def types(answer: Any) -> set[str]:
    return {reason["type"] for reason in answer.json()["error"]["reasons"]}


def counted_again(site: Any, unit: str | None = None) -> Counter[str]:
    """Out of the objects of the database, without catalog, stores and sums."""

    def below(place: Any) -> Iterator[Any]:
        for one in place.objectValues():
            yield one
            if hasattr(one, "objectValues"):
                yield from below(one)

    found = Counter[str]()
    for item in below(site):
        kind = getattr(item, "portal_type", "")
        if not IEditorialItem.providedBy(item) or kind not in KINDS:
            continue
        history = item.workflow_history["bacgiang_editorial_workflow"]
        day = day_of(item.effective().asdatetime())
        is_in = history[-1]["review_state"] == "published" and FIRST <= day <= today()
        owner = getattr(item, "owning_unit", None) or next(
            (
                one.unit_code
                for one in item.aq_chain
                if getattr(one, "portal_type", "") == "UnitSite"
            ),
            "ubnd",
        )
        if is_in and unit in (None, owner):
            found.update((KINDS[kind], TOTAL))
    return found


def figures_in(paper: bytes, heading: str) -> dict[str, int]:
    """By title, of one heading of the table of figures of a paper."""
    rows = [
        [one.text for one in row.cells]
        for row in Document(BytesIO(paper)).tables[1].rows
    ]
    return {row[1]: int(row[2].replace(".", "")) for row in rows if row[0] == heading}


@pytest.mark.regulation("6.4", "8.5", "5.1")
def test_a_report_is_drawn_up_returned_and_received(
    site: Any, client: Any, publish: Any, ask: Any, fill: Any, do: Any
) -> None:
    news, others = (
        site["vi"]["don-vi"][one]["tin-tuc"] for one in ("so-y-te", "huyen-hiep-hoa")
    )
    for title in ("Tiêm chủng", "Khám bệnh"):
        publish(news, "so-y-te", title=title)
    publish(others, "huyen-hiep-hoa", title="Vụ mùa")
    publish(news, "so-y-te", "withdrawn", title="Tin sai")
    task = ask("so-y-te", "summary")["so-y-te"]
    writer, office = client("so-y-te-update"), client("van-phong")
    # It stands among the unit's work, and is not asked for twice.
    work = writer.get(f"/++api++{UNIT}/@my-work").json()["items"]
    assert task in [one["UID"] for one in work if one["matter"] == "report"]
    again = {"form": "year", "due": SOON, "units": ["so-y-te"], **PERIOD}
    assert types(office.post(api_of(ROOT), json=again)) == {"open_already"}
    # The portal has counted; the unit says the rest, nothing goes out half.
    path = f"{UNIT}/@@report?task={task}"
    shown = page_of(writer, path)
    (table,) = shown.find_class("figures-items")
    assert f"{TOTAL} 2" in text(table)
    assert shown.xpath("//*[name()='svg' and contains(@class, 'chart-bars')]")
    assert types(do("so-y-te-head", UNIT, task, "send")) == {"value_missing"}
    wrong = send_form(
        writer, path, "report-answers", [("do", "fill")], channels="nhiều"
    )
    assert wrong.status_code == 400
    wrong = fill("so-y-te-update", UNIT, task, documents="9/4")
    assert types(wrong) == {"more_than_all"}
    wrong = send_form(
        writer, path, "report-answers", [("do", "fill")], channels="nhiều"
    )
    value = fromstring(wrong.text).get_element_by_id("channels").get("value")
    assert value == "nhiều"
    kept = send_form(
        writer,
        path,
        "report-answers",
        [("do", "fill")],
        channels="3",
        difficulties="Thiếu người viết",
        proposals="Tập huấn",
    )
    assert kept.status_code == 303, kept.text
    stale = {"seen": "1-1", "answers": {"channels": "9"}}
    answer = writer.patch(f"{api_of(UNIT)}/{task}", json=stale)
    assert (answer.status_code, types(answer)) == (412, {"changed_meanwhile"})
    said = {"channels": "3", "proposals": "Tập huấn"}
    assert fill("so-y-te-update", UNIT, task, **said).status_code == 200
    # A head sends nothing that was changed after they had read it.
    head, path = client("so-y-te-head"), f"{api_of(UNIT, '@office-tasks')}/{task}"
    body = {"act": "send", "seen": head.get(path).json()["seen"]}
    assert fill("so-y-te-update", UNIT, task, **said).status_code == 200
    assert types(head.patch(path, json=body)) == {"changed_meanwhile"}
    assert do("so-y-te-update", UNIT, task, "submit").json()["state"] == "submitted"
    # Only the head sends it; the office returns it with reasons, and it comes again.
    assert do("so-y-te-update", UNIT, task, "send").status_code == 403
    sent = do("so-y-te-head", UNIT, task, "send", number="12/BC-SYT")
    assert sent.json()["turn"] == "standing-office"
    assert fill("so-y-te-head", UNIT, task).status_code == 403
    assert types(do("van-phong", ROOT, task, "return")) == {"value_missing"}
    returned = do("van-phong", ROOT, task, "return", words="Nêu rõ kiến nghị")
    assert (returned.json()["state"], returned.json()["turn"]) == ("draft", "so-y-te")
    publish(news, "so-y-te", title="Sau khi gửi")
    found = writer.get(f"{api_of(UNIT)}/{task}").json()
    body = {"seen": found["seen"], "count": True}
    assert writer.patch(f"{api_of(UNIT)}/{task}", json=body).status_code == 200
    said = {"proposals": "Tập huấn hai ngày"}
    assert fill("so-y-te-update", UNIT, task, **said).status_code == 200
    assert do("so-y-te-head", UNIT, task, "send").status_code == 200
    assert do("van-phong", ROOT, task, "receive").json()["state"] == "received"
    # What was sent first is as it was; both name signer and place of the seal.
    first, second = (
        writer.get(f"{UNIT}/@@report.docx?task={task}&sent={one}").content
        for one in (1, 2)
    )
    items = "Tin, bài, văn bản đã đăng"
    assert figures_in(first, items)[TOTAL] == 2
    transaction.begin()
    raw = counted_again(site, "so-y-te")
    told = figures_in(second, items)
    assert {one: told[one] for one in (TOTAL, *KINDS.values())} == {
        one: raw[one] for one in (TOTAL, *KINDS.values())
    }
    assert (raw[TOTAL], told["Sau đó đã gỡ"]) == (3, 1)
    words = [
        one.text
        for table in Document(BytesIO(second)).tables
        for row in table.rows
        for one in row.cells
    ]
    assert "Tập huấn hai ngày" in words and "Tập huấn" not in words
    assert any("12/BC-SYT" in one for one in map(_all_text, (first,)))
    # Nobody else's: not there.
    for user, place in (("huyen-hiep-hoa-head", OTHER), ("ubnd-head", ROOT)):
        assert client(user).get(f"{api_of(place)}/{task}").status_code == 404


@pytest.mark.regulation("6.4", "5.1", "6.5")
def test_the_office_gathers_reports_into_its_own(
    site: Any, client: Any, publish: Any, ask: Any, fill: Any, do: Any
) -> None:
    for code in ("so-y-te", "huyen-hiep-hoa"):
        publish(site["vi"]["don-vi"][code]["tin-tuc"], code)
    publish(site["vi"]["tin-tuc"], "ubnd")
    tasks = ask("so-y-te", "huyen-hiep-hoa", "summary")
    task, own = tasks["so-y-te"], tasks["standing-office"]
    fill("so-y-te-update", UNIT, task, difficulties="Đường truyền chậm")
    assert do("so-y-te-head", UNIT, task, "send").status_code == 200
    assert do("van-phong", ROOT, task, "receive").status_code == 200
    # It reports again on the same days: the last of both is told.
    body = {"form": "year", "due": SOON, **PERIOD}
    asked = client("so-y-te-update").post(api_of(UNIT), json=body)
    again = asked.json()["items"][0]["task"]
    fill("so-y-te-update", UNIT, again, difficulties="Thiếu máy ảnh")
    page = page_of(client("van-phong"), f"{ROOT}/@@report?task={own}")
    told = text(page.get_element_by_id("report-units"))
    assert "Đường truyền chậm" in told and "Đã tiếp nhận" in told
    assert do("so-y-te-head", UNIT, again, "send").status_code == 200
    page = page_of(client("van-phong"), f"{ROOT}/@@report?task={own}")
    told = text(page.get_element_by_id("report-units"))
    assert "Thiếu máy ảnh" in told and "Đường truyền chậm" not in told
    # A question that is worded anew since: what was said to the old one is still told.
    path = f"{ROOT}/@@report-forms?form=year"
    form = page_of(client("van-phong"), path).get_element_by_id("report-form")
    asked = dict(form.form_values())["questions"]
    worded = asked.replace("Số kênh cung cấp", "Tổng số kênh cung cấp")
    assert worded != asked
    keep = [("do", "keep")]
    kept = send_form(client("van-phong"), path, "report-form", keep, questions=worded)
    assert kept.status_code == 303, kept.text
    draft = client("van-phong").get(f"{ROOT}/@@report.docx?task={own}").content
    assert "Số kênh cung cấp thông tin được công bố trên trang: 2" in _all_text(draft)
    transaction.begin()
    form_store(site)._forms.clear()
    transaction.commit()
    assert "Đang lập báo cáo" in told
    assert fill("van-phong", ROOT, own).status_code == 200
    sent = do("van-phong", ROOT, own, "send", number="99/BC-VP")
    assert sent.status_code == 200, sent.text
    paper = client("van-phong").get(f"{ROOT}/@@report.docx?task={own}").content
    transaction.begin()
    raw = counted_again(site)
    told = figures_in(paper, "Tin, bài, văn bản đã đăng")
    assert {one: told[one] for one in (TOTAL, *KINDS.values())} == {
        one: raw[one] for one in (TOTAL, *KINDS.values())
    }
    assert "Thiếu máy ảnh" in _all_text(paper) and "99/BC-VP" in _all_text(paper)
    # Who reported, and what they answered, added up: one of two.
    tables = Document(BytesIO(paper)).tables
    rows = [[cell.text for cell in row.cells] for one in tables for row in one.rows]
    said = {row[1]: row[2] for row in rows if len(row) == 3}
    assert said["Số đơn vị đã báo cáo, trên tổng số phải báo cáo"] == "1/2"
    assert said["Chưa gửi báo cáo"].startswith("1: ")
    assert said["Số kênh cung cấp thông tin được công bố trên trang"].isdigit()
    # It waits for the Chairman: nobody receives their own, nor owes it any longer.
    begin = page_of(client("van-phong"), f"{ROOT}/@@my-work")
    assert own not in begin.xpath("//@data-uid")
    assert "standing-office" not in text(begin.get_element_by_id("content-core"))
    body = client("van-phong").get(f"{api_of(ROOT, '@office-tasks')}/{own}").json()
    assert {"answer", "again"} == {*body["acts"]}, body
    said = {"number": "5/TB-VP", "day": today().isoformat()}
    answered = do("van-phong", ROOT, own, "answer", **said).json()
    assert (answered["state"], answered["closed"] is None) == ("received", False)
    # The Office's own paper, and of no day but its own (6.5).
    said = _all_text(paper)
    assert "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH" in said and "CHÁNH VĂN PHÒNG" in said
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh" in said
    assert "(tính đến ngày" in said and "hôm nay" not in said
    # A district heads its paper by its own name.
    path = f"{OTHER}/@@report.docx?task={tasks['huyen-hiep-hoa']}"
    draft = client("huyen-hiep-hoa-head").get(path).content
    assert "Hiệp Hòa, ngày" in _all_text(draft)


@pytest.mark.regulation("8.5", "7.2h")
def test_a_unit_and_the_main_board_report_out_of_turn(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for user, place, unit in (
        ("so-y-te-update", UNIT, "so-y-te"),
        ("ubnd-update", ROOT, "ubnd"),
    ):
        session = client(user)
        values = {"due": SOON, **PERIOD}
        path = f"{place}/@@reports?form=year"
        offered = page_of(session, path).get_element_by_id("first").get("value")
        assert offered.endswith("-11-01")
        wrong = {**values, "first": SOON}
        asked = [("ask", "1")]
        refused = send_form(session, path, "report-ask", asked, **wrong)
        assert refused.status_code == 400
        answer = send_form(session, path, "report-ask", asked, **values)
        assert answer.status_code == 303, answer.text
        page = page_of(session, answer.headers["Location"])
        assert page.get_element_by_id("report-answers") is not None
        (line,) = session.get(api_of(place)).json()["items"]
        assert (line["unit"], line["state"], line["form"]) == (unit, "draft", "year")
    # Of others it asks nothing.
    body = {"form": "six-months", "due": SOON, "units": ["huyen-hiep-hoa"], **PERIOD}
    made = client("so-y-te-update").post(api_of(UNIT), json=body).json()["items"]
    assert [one["unit"] for one in made] == ["so-y-te"]
    assert client("huyen-hiep-hoa-update").get(api_of(OTHER)).json()["items"] == []
    # Each has everything counted: a unit asks for no more than it draws up.
    monkeypatch.setattr(opening, "MOST_OPEN", 2)
    more = client("so-y-te-update").post(
        api_of(UNIT), json={**body, "first": "2020-01-01"}
    )
    assert (more.status_code, types(more)) == (409, {"too_many"})


@pytest.mark.regulation("6.4")
def test_reports_are_asked_for_by_the_calendar(site: Any, client: Any, do: Any) -> None:
    job, year = getUtility(IScheduledJob, "open-reports"), today().year + 1
    now = datetime(year, 5, 20, 8, tzinfo=LOCAL_TIME)
    early = datetime(year, 5, 1, 8, tzinfo=LOCAL_TIME)
    # Its own days are no later for who asks it of themselves; and it is asked for again
    # where they took that back.
    first, last = date(year - 1, 12, 1), date(year, 5, 31)
    days = {"first": first.isoformat(), "last": last.isoformat()}
    body = {"form": "six-months", **days, "due": date(year + 1, 1, 1).isoformat()}
    asked = client("huyen-hiep-hoa-update").post(api_of(OTHER), json=body)
    (made,) = asked.json()["items"]
    assert made["due"] == date(year, 6, 14).isoformat()
    said = {"words": "Hỏi nhầm"}
    back = do("huyen-hiep-hoa-head", OTHER, made["task"], "cancel", **said)
    assert back.status_code == 200
    transaction.begin()
    assert job.due(site, None, now) and not job.due(site, None, early)
    for _run in range(2):
        job.run(site, now)
    transaction.commit()
    found = list(report_store(site)._reports.values())
    found = [one for one in found if one.task != made["task"]]
    assert {one.form for one in found} == {"six-months"}
    units = [one.unit for one in found]
    assert len(units) == len(set(units))
    assert {"so-y-te", "huyen-hiep-hoa", "ubnd", "standing-office"} <= set(units)
    (own,) = [one for one in found if one.unit == "so-y-te"]
    assert (own.first, own.last) == (first, last)
    task = office_task_store(site).get(own.task)
    assert task is not None and task.due == date(year, 6, 14)
    # Counted before its time was over, it is counted again after, and once.
    assert own.lines is not None
    for day in (1, 2):
        over = datetime(year, 6, day, 8, tzinfo=LOCAL_TIME)
        assert job.due(site, None, over)
        job.run(site, over)
        assert own.counted_at == datetime(year, 6, 1, 8, tzinfo=LOCAL_TIME)
    transaction.commit()


@pytest.mark.regulation("6.4")
def test_no_report_goes_out_before_its_last_day(
    client: Any, fill: Any, do: Any
) -> None:
    tomorrow = (today() + timedelta(days=1)).isoformat()
    body = {"form": "year", "due": SOON, **PERIOD, "last": tomorrow}
    asked = client("so-y-te-update").post(api_of(UNIT), json=body)
    task = asked.json()["items"][0]["task"]
    assert fill("so-y-te-update", UNIT, task).status_code == 200
    for user, act in (("so-y-te-update", "submit"), ("so-y-te-head", "send")):
        assert types(do(user, UNIT, task, act)) == {"not_counted"}


@pytest.mark.regulation("6.4", "6.5")
def test_the_office_changes_forms_and_papers(
    client: Any, ask: Any, fill: Any, do: Any
) -> None:
    office, path = client("van-phong"), f"{ROOT}/@@report-forms?form=year"
    keep = [("do", "keep")]
    wrong = send_form(office, path, "report-form", keep, due="hôm nào", place="")
    assert wrong.status_code == 400
    shown = fromstring(wrong.text)
    assert shown.xpath("//*[@data-reason='wrong_value']//a[@href='#due']")
    assert shown.get_element_by_id("due").value == "hôm nào"
    values = {"due": "30/11", "place": "Nơi thử", "capacity": "GIÁM ĐỐC"}
    questions = "Kiến nghị, đề xuất\nViệc mới"
    seen = page_of(office, path).xpath("//form[@id='report-form']//input[@name='seen']")
    kept = send_form(office, path, "report-form", keep, questions=questions, **values)
    assert kept.status_code == 303, kept.text
    # Who opened it before that puts nothing back.
    stale = {**values, "place": "Nơi khác", "seen": seen[0].get("value")}
    assert send_form(office, path, "report-form", keep, **stale).status_code == 412
    task = ask("so-y-te")["so-y-te"]
    found = office.get(f"{api_of(ROOT)}/{task}").json()
    assert [one["title"] for one in found["questions"]] == questions.splitlines()
    assert found["questions"][0]["code"] == "proposals"
    # What was answered to a question that is asked no more keeps no report back.
    assert fill("so-y-te-update", UNIT, task).status_code == 200
    last = {**values, "questions": questions.splitlines()[0]}
    assert send_form(office, path, "report-form", keep, **last).status_code == 303
    assert do("so-y-te-head", UNIT, task, "submit").status_code == 200
    paper = office.get(f"{ROOT}/@@report.docx?task={task}").content
    assert "Nơi thử" in _all_text(paper) and "GIÁM ĐỐC" in _all_text(paper)
    # Another Word file is judged, and used from then on.
    own = Document()
    own.add_paragraph("Giấy của Văn phòng: {{ten}}")
    token = page_of(office, path).xpath("//form[@id='report-template']")[0]
    hidden = {
        one.get("name"): one.get("value")
        for one in token.iterfind(".//input[@type='hidden']")
    }

    def put(document: Any) -> Any:
        data = BytesIO()
        document.save(data)
        sent = {**hidden, "do": "put", "paper": "bao-cao"}
        files = {"file": ("mau.docx", data.getvalue())}
        return office.post(
            f"{ROOT}/@@report-forms", data=sent, files=files, headers=HTML
        )

    strange = Document()
    strange.add_paragraph("{{mat_khau}}")
    large = Document()
    large.add_paragraph("a" * 40_000_000)
    refused = put(strange)
    assert refused.status_code == put(large).status_code == 400
    # The other form of the page stands as it is kept.
    shown = dict(fromstring(refused.text).get_element_by_id("report-form").fields)
    told = {name: (shown[name] or "").strip() for name in (*last, "active")}
    assert told == {**last, "active": "1"}
    assert put(own).status_code == 303
    paper = office.get(f"{ROOT}/@@report.docx?task={task}").content
    assert "Giấy của Văn phòng: TÌNH HÌNH" in _all_text(paper)
    # Nobody else's.
    assert client("ubnd-head").get(path, headers=HTML).status_code in (302, 403)


@pytest.mark.regulation("15.1", "5.1")
def test_the_standing_of_the_regulation_is_read_and_kept(
    site: Any, client: Any, publish: Any, monkeypatch: Any
) -> None:
    office, path = client("van-phong"), f"{ROOT}/@@regulation-standing"
    job = getUtility(IScheduledJob, "count-for-reports")
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    publish(section, "so-y-te")
    assert not page_of(office, path).find_class("standing-items")

    def counted(minutes: int) -> None:
        at = now_utc() + timedelta(minutes=minutes)
        transaction.begin()
        assert job.due(site, None, at)
        job.run(site, at)
        assert not job.due(site, None, at + timedelta(minutes=5))
        transaction.commit()

    def told(query: str = "?unit=so-y-te") -> str:
        return text(page_of(office, f"{path}{query}").find_class("standing-items")[0])

    counted(0)
    assert f"{TOTAL} 1" in told()
    # While other days are counted, what is told is of those before.
    transaction.begin()
    now, days = count_store(site).now(), Period(date(2030, 7, 1), date(2030, 7, 1))
    before = now.period
    count_store(site).ask(days, now_utc(), NOW)
    while now.left:
        assert now.period == before
        now.count_next(now_utc())
    assert now.period == days
    transaction.abort()
    kept = send_form(office, path, "standing-keep", [("keep", "1")])
    assert kept.status_code == 303
    # Kept as it was, while the figures go on.
    publish(section, "so-y-te")
    counted(20)
    snapshot = kept.headers["Location"].rpartition("?")[2]
    assert f"{TOTAL} 2" in told()
    assert f"{TOTAL} 1" in told(f"?unit=so-y-te&{snapshot}")
    # A language that names are not kept in reads what is kept in English (10.3).
    standing = api.portal.get()["vi"].unrestrictedTraverse("@@regulation-standing")
    with monkeypatch.context() as patch:
        patch.setattr(api.portal, "get_current_language", lambda: "zh")
        assert "Department of Health" in standing.units["so-y-te"]
    sheet = office.get(f"{ROOT}/@@regulation-standing.xlsx")
    rows = list(load_workbook(BytesIO(sheet.content)).active.values)
    (row,) = [one for one in rows if one[3] == TOTAL and "Sở Y tế" in str(one[2])]
    assert row[:2] == ("4.1", "Tin, bài, văn bản đã đăng") and row[4] == 2
    address = api_of(ROOT, "@regulation-standing")
    told_by_api = office.get(f"{address}?unit=so-y-te").json()["items"]
    assert 2 in [one["value"] for one in told_by_api if one["name"] == "published"]
    assert client("so-y-te-head").get(address).status_code in (401, 403)
    # For who oversees all alone; the Chairman and administrators read, and keep nothing.
    with api.env.adopt_roles(["Manager"]):
        api.group.add_user(groupname="overseers", username="ubnd-publish")
    transaction.commit()
    for user in ("ubnd-publish", "admin"):
        page = page_of(client(user), path)
        assert page.find_class("standing-items")
        assert not page.xpath("//form[@id='standing-keep']")
    for user in (None, "so-y-te-head", "ubnd-head"):
        assert client(user).get(path, headers=HTML).status_code in (302, 401, 403)
    # A unit that ends keeps its rows, so that they add up; what was kept, its name, too.
    transaction.begin()
    unit = get_unit("so-y-te")
    unit.title, unit.valid_to = "Sở đã giải thể", today()
    with api.env.adopt_roles(["Manager"]):
        notify(ObjectModifiedEvent(unit))
    transaction.commit()
    for asked, name in (
        ("", "Sở đã giải thể"),
        (f"?{snapshot}", "Sở Y tế tỉnh Bắc Giang"),
    ):
        sheet = office.get(f"{ROOT}/@@regulation-standing.xlsx{asked}")
        rows = list(load_workbook(BytesIO(sheet.content)).active.values)
        assert name in {one[2] for one in rows}


@pytest.mark.regulation("6.2a")
def test_gaps_in_what_must_be_public_become_tasks(
    site: Any, client: Any, publish: Any, do: Any, monkeypatch: Any
) -> None:
    office, path = client("van-phong"), f"{ROOT}/@@must-be-public?unit=so-y-te"
    address = api_of(ROOT, "@must-be-public")

    def standing(code: str) -> tuple[str, bool]:
        found = office.get(f"{address}?unit=so-y-te").json()["items"]
        (one,) = [each for each in found if each["code"] == code]
        return one["standing"], one["is_asked"]

    assert standing("news") == ("missing", False)
    done = send_form(office, path, "public-ask", [("do", "ask")])
    assert done.status_code == 303, done.text
    # Also where the list words it in another way since.
    with monkeypatch.context() as patch:
        worded = [
            replace(one, title=f"{one.title}.")
            for one in looking.entries_for(directory().get("so-y-te"))
        ]
        patch.setattr(looking, "entries_for", lambda unit: worded)
        assert standing("news") == ("missing", True)
    assert types(office.post(address, json={"unit": "so-y-te"})) == {"no_gaps"}
    open_tasks = client("so-y-te-update").get(
        f"{api_of(UNIT, '@office-tasks')}?kind=public-gap&b_size=100"
    )
    (task,) = [
        one["@id"].rpartition("/")[2]
        for one in open_tasks.json()["items"]
        if one["title"].startswith("Tin tức")
    ]
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    said = {"words": "Đã đăng", "items": [item.absolute_url()]}
    assert do("so-y-te-update", UNIT, task, "make_public", **said).status_code == 200
    assert do("van-phong", ROOT, task, "close").json()["state"] == "closed"
    assert standing("news") == ("there", False)
    # What grows old is told; a unit looks at its own list alone.
    transaction.begin()
    item.setEffectiveDate(item.effective() - 40)
    item.reindexObject(idxs=["effective"])
    transaction.commit()
    assert standing("news") == ("old", False)
    own = client("huyen-hiep-hoa-update")
    assert (
        own.get(f"{api_of(OTHER, '@must-be-public')}?unit=so-y-te").status_code == 404
    )
    assert own.get(api_of(OTHER, "@must-be-public")).status_code == 200


def _all_text(paper: bytes) -> str:
    document = Document(BytesIO(paper))
    cells = (
        cell.text for one in document.tables for row in one.rows for cell in row.cells
    )
    return "\n".join((*(one.text for one in document.paragraphs), *cells))
