"""`@@work-plan.docx`: a plan as a paper to be signed."""

from ...base.date_labels import day_label
from ...base.keeping import NeverKept
from ...base.spreadsheets.xlsx_cells import writable
from ...base.word_paper import add_centred
from ...base.word_paper import new_paper
from ...editorial.acts.download import send_file
from ...units.people.accounts import name_of
from ...units.register.names import unit_name
from ..pages.shown import shown_facts
from ..paper import add_head
from ..paper import add_signatures
from ..paper import add_table
from ..paper import DOCX
from ..paper import say
from ..paper import SIGNER
from ..paper import VIETNAMESE
from ..tasks.kinds import state_title
from ..tasks.record import OfficeTask
from .items import items_of
from .items import plan_at
from .page import published
from bacgiang.policy import _
from Products.Five import BrowserView
from typing import Any


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
    add_head(document, unit)
    add_centred(document, plan.title.upper(), 14)
    approved = plan.last("approve")
    facts = shown_facts(plan)
    said = [f"{say(one.title)}: {say(one.value)}" for one in facts]
    if approved is not None and approved.number:
        said.append(approved.number)
    add_centred(document, " – ".join(said), 13, is_bold=False)
    if plan.words:
        document.add_paragraph(writable(plan.words))
    rows = (_row(number, item) for number, item in enumerate(items_of(plan), 1))
    add_table(document, COLUMNS, WIDTHS, rows)
    signer = name_of(approved.by) if approved is not None else ""
    add_signatures(document, [(SIGNER, signer)])
    return document


def _row(number: int, item: OfficeTask) -> tuple[str, ...]:
    return (
        str(number),
        "\n".join(one for one in (item.title, item.words) if one),
        item.fact("who"),
        day_label(item.due),
        say(state_title(item)),
        "\n".join(one.title for one in published(item) if one.title),
    )
