"""`@@work-plan.docx`: a plan as a paper to be signed."""

from ...base.date_labels import day_label
from ...base.keeping import NeverKept
from ...base.spreadsheets.xlsx_cells import writable
from ...base.word_paper import add_centred
from ...base.word_paper import new_paper
from ...base.word_paper import repeat_on_pages
from ...editorial.acts.download import send_file
from ...units.people.accounts import name_of
from ...units.register.names import unit_name
from ..pages.shown import shown_facts
from ..pages.shown import Words
from ..tasks.kinds import state_title
from ..tasks.record import OfficeTask
from .items import items_of
from .items import plan_at
from .page import published
from bacgiang.policy import _
from docx.shared import Cm
from Products.Five import BrowserView
from typing import Any
from zope.i18n import translate


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
VIETNAMESE = "vi"
BOARD = _("paper_board", default="EDITORIAL BOARD")
STATE = _("paper_state", default="SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = _("paper_motto", default="Independence – Freedom – Happiness")
SIGNER = _("paper_signer_head", default="HEAD OF THE EDITORIAL BOARD")
SEAL = _("paper_seal", default="(signature, seal)")
COLUMNS = (
    _("paper_column_number", default="No."),
    _("paper_column_item", default="What is to be done"),
    _("paper_column_who", default="Who does it"),
    _("paper_column_due", default="By which day"),
    _("paper_column_state", default="State"),
    _("paper_column_published", default="Published for it"),
)
WIDTHS = (1.2, 9.0, 4.5, 3.0, 3.0, 5.0)


class PlanPaper(NeverKept, BrowserView):
    """Papers of the province are in Vietnamese, whoever asks for one."""

    def __call__(self) -> Any:
        plan = plan_at(self.context, str(self.request.form.get("task", "")))
        document = _written(plan)
        year = "".join(one for one in plan.fact("year") if one.isdigit())
        return send_file(
            self.request.response,
            document.save,
            name=f"ke-hoach-{plan.owner}-{year}.docx",
            content_type=DOCX,
        )


def _written(plan: OfficeTask) -> Any:
    unit = unit_name(plan.owner, VIETNAMESE)
    document = new_paper(plan.title, unit)
    head = document.add_table(rows=1, cols=2)
    left, right = head.rows[0].cells
    add_centred(left, unit.upper(), is_bold=False)
    add_centred(left, _say(BOARD))
    add_centred(right, _say(STATE))
    add_centred(right, _say(MOTTO), 13)
    add_centred(document, plan.title.upper(), 14)
    approved = plan.last("approve")
    facts = shown_facts(plan)
    said = [f"{_say(one.title)}: {_say(one.value)}" for one in facts]
    if approved is not None and approved.number:
        said.append(approved.number)
    add_centred(document, " – ".join(said), 13, is_bold=False)
    if plan.words:
        document.add_paragraph(writable(plan.words))
    _table(document, plan)
    _signature(document, plan)
    return document


def _table(document: Any, plan: OfficeTask) -> None:
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, title in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(_say(title)).bold = True
    repeat_on_pages(table.rows[0])
    for number, item in enumerate(items_of(plan), 1):
        words = "\n".join(one for one in (item.title, item.words) if one)
        titles = "\n".join(one.title for one in published(item) if one.title)
        texts = (
            str(number),
            words,
            item.fact("who"),
            day_label(item.due),
            _say(state_title(item)),
            titles,
        )
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = writable(text)
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Cm(width)


def _signature(document: Any, plan: OfficeTask) -> None:
    """Who approved it has the place to sign; the seal has its own (6.5)."""
    approved = plan.last("approve")
    document.add_paragraph()
    _empty, cell = document.add_table(rows=1, cols=2).rows[0].cells
    add_centred(cell, _say(SIGNER))
    add_centred(cell, _say(SEAL), is_bold=False)
    for _line in range(3):
        cell.add_paragraph()
    add_centred(cell, name_of(approved.by) if approved is not None else "")


def _say(words: Words) -> str:
    return str(translate(words, target_language=VIETNAMESE))
