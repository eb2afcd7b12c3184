"""Reports between offices: drawn up, returned, received; what their figures tell."""

from .office_reports import all_text
from .office_reports import api_of
from .office_reports import ask as ask
from .office_reports import counted_again
from .office_reports import do as do
from .office_reports import figures_in
from .office_reports import fill as fill
from .office_reports import KINDS
from .office_reports import OTHER
from .office_reports import PERIOD
from .office_reports import ROOT
from .office_reports import SOON
from .office_reports import TOTAL
from .office_reports import types
from .office_reports import UNIT
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import today
from bacgiang.policy.board.reports import opening
from bacgiang.policy.board.reports.form import form_store
from docx import Document
from io import BytesIO
from lxml.html import fromstring
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.usefixtures("boards")


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
    assert any("12/BC-SYT" in one for one in map(all_text, (first,)))
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
    assert "Số kênh cung cấp thông tin được công bố trên trang: 2" in all_text(draft)
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
    assert "Thiếu máy ảnh" in all_text(paper) and "99/BC-VP" in all_text(paper)
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
    said = all_text(paper)
    assert "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH" in said and "CHÁNH VĂN PHÒNG" in said
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh" in said
    assert "(tính đến ngày" in said and "hôm nay" not in said
    # A district heads its paper by its own name.
    path = f"{OTHER}/@@report.docx?task={tasks['huyen-hiep-hoa']}"
    draft = client("huyen-hiep-hoa-head").get(path).content
    assert "Hiệp Hòa, ngày" in all_text(draft)


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
