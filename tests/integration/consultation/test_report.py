"""The final report: refused while one is unanswered, kept as issued, read back."""

from answer_samples import answer
from answer_samples import close
from answer_samples import give
from answer_samples import name
from answer_samples import point
from answer_samples import provision_ids
from answer_samples import REASONS
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.act_kinds import REPORT_ISSUE
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.masks import Mask
from bacgiang.policy.consultation.cases.masks import mask_store
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.opinions.content import Author
from bacgiang.policy.consultation.opinions.content import Channel
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.replies.letters import letter_store
from bacgiang.policy.consultation.replies.letters import PublicLetter
from bacgiang.policy.consultation.report.docx_writing import write_docx
from bacgiang.policy.consultation.report.frozen_form import packed_head
from bacgiang.policy.consultation.report.frozen_form import unpacked_head
from bacgiang.policy.consultation.report.issuing import issue_report
from bacgiang.policy.consultation.report.labels import Words
from bacgiang.policy.consultation.report.open_data_view import write_csv
from bacgiang.policy.consultation.report.open_data_view import write_json
from bacgiang.policy.consultation.report.open_records import open_records
from bacgiang.policy.consultation.report.report_of import issued_report
from bacgiang.policy.consultation.report.report_of import preview
from bacgiang.policy.consultation.report.shown_rows import shown_rows
from bacgiang.policy.consultation.report.xlsx_writing import write_xlsx
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.interruptions import Interruption
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.editorial.acts.store import act_store
from collections.abc import Iterator
import csv
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from docx import Document
from io import BytesIO
from io import StringIO
import json
from openpyxl import load_workbook
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e", "11.1")
MASKED = "số điện thoại 0912345678"


def as_member(level: str, unit: str = "so-y-te") -> Any:
    return api.env.adopt_user(username=f"{unit}-{level}")


def issue(draft: Any) -> Any:
    with as_member("head"):
        return issue_report(draft)


def refused(draft: Any) -> Refused:
    with pytest.raises(Refused) as error:
        issue(draft)
    return error.value


@pytest.fixture
def made(published: Any) -> Any:
    return published()


@pytest.fixture
def whole(made: Any) -> Iterator[Any]:
    """A draft with opinions of all kinds, all of them answered, and over."""
    known = provision_ids(made)
    named = give(made, point(known["art_3__para_2"], "=cmd|' /C calc'!A0"))
    name(named)
    unnamed = give(made, point(known["art_1"], f"Gọi {MASKED} nhé.", proposal="Bỏ."))
    name(unnamed, publish=False, name="Trần Văn Kín")
    mask_store().put(unnamed, 1, (Mask(0, "Gọi [đã che] nhé.", "Bỏ."),))
    body = give(
        made,
        point(known["art_1"], "Nhất trí\x0bvới dự thảo."),
        author=Author.ORGANISATION,
        channel=Channel.LETTER,
        arrived=date(2020, 1, 1),
    )
    letter = PublicLetter("Sở Tư pháp mẫu", "12/STP", date(2020, 1, 1))
    letter_store().put(made.UID(), body, letter)
    give(made, point(known["art_1"], "Lời lẽ xúc phạm."), fate=Event.WITHHELD)
    for wid in ("art_1", "art_3__para_2"):
        answer(made, f"provision:{known[wid]}", changed=(known["art_3"],))
    close(made)
    yield made


def files(draft: Any) -> dict[str, bytes]:
    report, found = preview(draft), {}
    uid, words = draft.UID(), Words(None, "vi")
    for ending, write in (("docx", write_docx), ("xlsx", write_xlsx)):
        target = BytesIO()
        write(report.head, shown_rows(uid, report.rows()), words, target)
        found[ending] = target.getvalue()
    for ending, write_data in (("csv", write_csv), ("json", write_json)):
        target = BytesIO()
        write_data(open_records(uid), target)
        found[ending] = target.getvalue()
    return found


def texts(draft: Any) -> dict[str, str]:
    made = files(draft)
    document = Document(BytesIO(made["docx"]))
    said = [one.text for one in document.paragraphs]
    said += [cell.text for row in document.tables[0].rows for cell in row.cells]
    book = load_workbook(BytesIO(made["xlsx"]))
    cells = [
        str(value)
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for value in row
    ]
    return {
        "docx": "\n".join(said),
        "xlsx": "\n".join(cells),
        "csv": made["csv"].decode("utf-8-sig"),
        "json": made["json"].decode(),
    }


def test_not_before_closing(made: Any) -> None:
    assert refused(made).refusals[0].code == "not_over"


def test_refused_with_one_unanswered_then_issued(made: Any) -> None:
    known = provision_ids(made)
    give(made, point(known["art_2"]))
    left = give(made, point(known["art_3__para_1"]), fate=Event.WITHHELD)
    answer(made, f"provision:{known['art_2']}")
    close(made)
    error = refused(made)
    assert error.refusals[0].code == "unanswered"
    said = error.refusals[0].in_words()
    assert "1 opinions" in said
    assert "Khoản 1 Điều 3 (1)" in said
    assert consultation_of(made).report_issued is None
    answer(made, f"opinion:{board_name(left)}")
    report = issue(made)
    assert state_of(consultation_of(made)) is ConsultationState.ANSWERED
    acts = list(act_store(api.portal.get()).of_item(made.UID()))
    (act,) = [one for one in acts if one.kind == REPORT_ISSUE]
    assert act.details == {"digest": report.digest, "count": 1}
    assert refused(made).refusals[0].code == "already_issued"


@pytest.mark.parametrize(
    ("level", "unit"),
    [("update", "so-y-te"), ("review", "so-y-te"), ("head", "huyen-hiep-hoa")],
)
def test_who_may_not_issue(made: Any, level: str, unit: str) -> None:
    close(made)
    with as_member(level, unit), pytest.raises(Refused) as error:
        issue_report(made)
    assert error.value.refusals[0].code == "not_yours"
    assert consultation_of(made).report_issued is None


def test_the_report_stays_as_it_was_issued(whole: Any) -> None:
    report = issue(whole)
    before = list(report.rows())
    head = report.head
    assert (head.rows, head.points, head.results) == (3, 3, {"taken-up": 3})
    assert (head.balance.received, head.balance.withheld) == (4, {"insult": 1})
    give(whole, point(provision_ids(whole)["art_1"]))
    answer(whole, "provision:", reasons="Sau khi ban hành.")
    assert list(report.rows()) == before
    assert [one.answer.reasons for one in before] == [REASONS] * 3
    assert list(report.rows(1, 2)) == before[1:2]


def test_what_is_hidden_after_issue_is_hidden_in_the_report(whole: Any) -> None:
    report = issue(whole)
    codes = {one.point: code for code, one in read(whole, report).items() if one.point}
    assert len(codes) == 3
    for row in report.rows():
        submissions().decide(row.members[0].code, Event.WITHHELD, "insult")
    hidden = read(whole, report).values()
    assert [one.point for one in hidden] == [None] * 3
    assert not any(one.subjects.names for one in hidden if one.subjects.persons)


def read(draft: Any, report: Any) -> dict[str, Any]:
    shown = shown_rows(draft.UID(), report.rows(), 0, report.head.issued)
    return {
        planned.members[0].code: row
        for planned, row in zip(report.rows(), shown, strict=True)
    }


def test_by_provision_in_the_order_of_the_text(whole: Any) -> None:
    shown = shown_rows(whole.UID(), preview(whole).rows())
    titles = [one.place.title for one in shown]
    assert titles == ["Điều 1", "Điều 1", "Khoản 2 Điều 3"]


def test_opinions_alike_are_one_row_with_their_number(made: Any) -> None:
    codes = [give(made) for _ in range(3)]
    index = case_store(api.portal.get()).make(made.UID())
    for code in codes:
        index.put(replace(index.get(code), group=codes[0]))
    (row,) = shown_rows(made.UID(), preview(made).rows())
    assert row.subjects.count == 3
    answer(made, f"opinion:{board_name(codes[1])}")
    assert len(preview(made).planned) == 2


def test_no_words_stand_for_those_of_another(made: Any) -> None:
    """Whatever was put into a group, also before groups were judged."""
    said = [
        point("", "Nhất trí, đề nghị sớm ban hành."),
        point("", "Nhất trí, \n đề nghị sớm  ban hành. "),
        point("", "Nhất trí, đề nghị không ban hành."),
        point("", "Nhất trí, đề nghị sớm ban hành.", stance=Stance.DISAGREE),
    ]
    codes = [give(made, one) for one in said]
    name(codes[2], name="Trần Mẫu Khác")
    index = case_store(api.portal.get()).make(made.UID())
    for code in codes:
        row = index.get(code)
        index.put(
            replace(row, group=codes[0], says=() if code == codes[1] else row.says)
        )
    shown = list(shown_rows(made.UID(), preview(made).rows()))
    assert [one.subjects.count for one in shown] == [2, 1, 1]
    assert shown[1].subjects.names == ("Trần Mẫu Khác",)
    assert [(one.point.stance, one.point.text) for one in shown] == [
        (said[at].stance, said[at].text) for at in (0, 2, 3)
    ]


def test_columns_and_totals_in_the_files(whole: Any) -> None:
    made = files(whole)
    document = Document(BytesIO(made["docx"]))
    table = document.tables[0]
    assert len(table.columns) == 5
    assert len(table.rows) == 4
    first = [cell.text for cell in table.rows[1].cells]
    assert first[0] == "1"
    assert first[1] == "Điều 1"
    assert "[đã che]" in first[3]
    assert REASONS in first[4]
    assert "Điều 3" in first[4]
    book = load_workbook(BytesIO(made["xlsx"]))
    rows = list(book.worksheets[1].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [1, 2, 3]
    assert "Sở Tư pháp mẫu (12/STP, 01/01/2020)" in rows[2][2]
    assert "Nguyễn Thị Mẫu" in rows[3][2]
    numbers = {row[0]: row[1] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert 4 in numbers.values()


def test_no_formula_in_any_file(whole: Any) -> None:
    made = files(whole)
    book = load_workbook(BytesIO(made["xlsx"]))
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert "f" not in kinds
    rows = list(csv.DictReader(StringIO(made["csv"].decode("utf-8-sig"))))
    (risky,) = [row["text"] for row in rows if "cmd" in row["text"]]
    assert risky.startswith("'=")


def test_nothing_private_in_any_file(whole: Any) -> None:
    codes = [row.code for row in case_store(api.portal.get()).of(whole.UID()).rows()]
    for ending, text in texts(whole).items():
        for secret in (*codes, MASKED, "Trần Văn Kín", "example.org", "xúc phạm"):
            assert secret not in text, (ending, secret)
        for known in ("[đã che]", "Nguyễn Thị Mẫu", "Sở Tư pháp mẫu", REASONS):
            assert known in text, (ending, known)


def test_open_data_say_what_became_of_each(whole: Any) -> None:
    rows = json.loads(files(whole)["json"])["opinions"]
    assert len(rows) == 3
    assert {row["result"] for row in rows} == {"taken-up"}
    assert {row["state"] for row in rows} == {"published"}
    assert {row["author"] for row in rows} == {"person", "organisation"}
    catch_up(api.portal.get())


def test_it_says_when_the_consultation_was_interrupted(whole: Any) -> None:
    begins = datetime(2026, 3, 2, 1, tzinfo=UTC)
    off = Interruption(begins, begins + timedelta(days=2), "inaccurate")
    secret = Interruption(begins + timedelta(days=4), None)
    head = replace(preview(whole).head, interruptions=(off, secret))
    head = replace(head, issued=begins)
    assert unpacked_head(packed_head(head)) == head
    said = [value for label, value in Words(None, "vi").head_facts(head)]
    assert "08:00 02/03/2026 – 08:00 04/03/2026 (Không chính xác)" in said
    assert "08:00 06/03/2026 – …" in said


@pytest.mark.regulation("4.2a", "7.2e")
def test_no_title_comes_back_that_a_secret_closed(whole: Any) -> None:
    issue(whole)
    tool, was = api.portal.get_tool("portal_workflow"), whole.Title()
    for step, stated in (
        ("withdraw", {"ground": "secrecy", "comment": "Lộ"}),
        ("restore", {"comment": "Bỏ"}),
        ("submit", {}),
    ):
        with as_member("head"):
            if step == "submit":
                whole.title = "Tên không còn gì phải giữ kín"
            tool.doActionFor(whole, step, **stated)
    report = issued_report(whole)
    assert report.head.title == whole.Title() != was
    target = BytesIO()
    rows = shown_rows(whole.UID(), report.rows())
    write_xlsx(report.head, rows, Words(None, "vi"), target)
    sheets = load_workbook(target).worksheets
    said = [str(one.value) for sheet in sheets for row in sheet for one in row]
    assert any(whole.Title() in one for one in said)
    assert not any(was in one for one in said)
