"""Reports between offices: the standing office changes questions and papers."""

from .office_reports import all_text
from .office_reports import api_of
from .office_reports import ask as ask
from .office_reports import do as do
from .office_reports import fill as fill
from .office_reports import ROOT
from .office_reports import UNIT
from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from docx import Document
from io import BytesIO
from lxml.html import fromstring
import pytest
from typing import Any


pytestmark = pytest.mark.usefixtures("boards")


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
    assert "Nơi thử" in all_text(paper) and "GIÁM ĐỐC" in all_text(paper)
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
    # Not by `add_run`, which goes letter by letter.
    large.add_paragraph("a").runs[0]._r.t_lst[0].text = "a" * 40_000_000
    refused = put(strange)
    assert refused.status_code == put(large).status_code == 400
    # The other form of the page stands as it is kept.
    shown = dict(fromstring(refused.text).get_element_by_id("report-form").fields)
    told = {name: (shown[name] or "").strip() for name in (*last, "active")}
    assert told == {**last, "active": "1"}
    assert put(own).status_code == 303
    paper = office.get(f"{ROOT}/@@report.docx?task={task}").content
    assert "Giấy của Văn phòng: TÌNH HÌNH" in all_text(paper)
    # Nobody else's.
    assert client("ubnd-head").get(path, headers=HTML).status_code in (302, 403)
