"""`@@work-plan.docx`: a plan as a paper to be signed."""

from ...base.date_labels import day_label
from ...base.keeping import NeverKept
from ...base.number_labels import number_label
from ...base.spreadsheets.xlsx_cells import writable
from ...base.word_paper import add_centred
from ...units.people.accounts import name_of
from .. import paper as signed
from ..kinds.plan import BUDGET_LINE
from ..kinds.plan import PLANNED
from ..pages.shown import shown_facts
from ..tasks.kinds import state_title
from ..tasks.offices import office_name
from ..tasks.record import OfficeTask
from . import page
from .items import items_of
from .items import PARTS
from .items import plan_at
from bacgiang.policy import _
from Products.Five import BrowserView
from typing import Any


NUMBER = _("paper_column_number", default="No.")
WIDTHS = [1.2, 9.0, 4.5, 3.0, 3.0, 5.0]
OF_BUDGET = [1.0, 6.0, 3.5, 2.6, 2.6, 3.6, 3.0, 3.0]


class PlanPaper(NeverKept, BrowserView):
    """Papers of the province are in Vietnamese, whoever asks for one."""

    address = "work-plan.docx"

    def __call__(self) -> Any:
        plan = plan_at(self.context, str(self.request.form.get("task", "")))
        document = _written(plan)
        year = "".join(one for one in plan.fact("year") if one.isdigit())
        name = f"ke-hoach-{plan.owner}-{year}"
        return signed.send_paper(self.request.response, name, document.save)


def _written(plan: OfficeTask) -> Any:
    """A board's, or the Office's of the whole system with its budget (6.5)."""
    is_budget = PARTS[plan.kind] is BUDGET_LINE.kind
    unit = signed.say(office_name(plan.owner))
    below = "" if is_budget else signed.BOARD
    document = signed.begin_paper(plan.title, unit, below)
    approved = plan.last("approve", "chairman_decided")
    said = [
        f"{signed.say(title)}: {signed.say(one.words)}"
        for title, one in shown_facts(plan)
    ]
    if approved is not None and approved.number:
        said.append(approved.number)
    add_centred(document, " – ".join(said), 13, is_bold=False)
    if plan.words:
        document.add_paragraph(writable(plan.words))
    money = [PLANNED, page.SPENT] if is_budget else []
    columns, widths = (
        [NUMBER, *page.COLUMNS, *money],
        OF_BUDGET if is_budget else WIDTHS,
    )
    rows = (
        _row(number, item)[: len(columns)]
        for number, item in enumerate(items_of(plan), 1)
    )
    signed.add_table(document, columns, widths, rows)
    signer = name_of(approved.by) if approved is not None and not is_budget else ""
    signed.add_signatures(
        document, [(signed.OFFICE if is_budget else signed.SIGNER, signer)]
    )
    return document


def _row(number: int, item: OfficeTask) -> tuple[str, ...]:
    return (
        str(number),
        "\n".join(one for one in (item.title, item.words) if one),
        item.fact("who"),
        day_label(item.due),
        signed.say(state_title(item)),
        "\n".join(one.title for one in page.published(item) if one.title),
        number_label(page.planned(item), signed.VIETNAMESE),
        number_label(page.spent(item), signed.VIETNAMESE),
    )
