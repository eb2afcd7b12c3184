"""`@@work-plan?task=…`: a plan as a table, with a form for what is added;
`@@work-plan.docx`: as a paper to be signed.
"""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.date_labels import day_label
from ...base.number_labels import number_label
from ...base.refusal import Refused
from ...base.spreadsheets.xlsx_cells import writable
from ...base.word_paper import add_centred
from ...base.word_paper import add_table
from ...units.people.accounts import name_of
from ...units.sites.belonging import unit_code_of
from .. import paper as signed
from ..kinds.plan import BUDGET_LINE
from ..pages.fields import ask_fields
from ..pages.fields import asked_in
from ..pages.shown import item_link
from ..pages.shown import money
from ..pages.shown import shown
from ..pages.shown import shown_facts
from ..pages.shown import ShownTask
from ..pages.shown import url_at
from ..pages.shown import Words
from ..tasks import reasons
from ..tasks.items import shown_items
from ..tasks.items import ShownItem
from ..tasks.kinds import state_title
from ..tasks.parts import Part as TaskPart
from ..tasks.record import OfficeTask
from ..tasks.rules import asking_office
from ..tasks.rules import parent_refuses
from .items import add_item
from .items import copy_items
from .items import earlier_plans
from .items import items_of
from .items import PARTS
from .items import plan_at
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from typing import Any


ADDED = _("office_message_item_added", default="It stands in the plan.")
COLUMNS = (
    _("paper_column_item", default="What is to be done"),
    _("paper_column_who", default="Who does it"),
    _("paper_column_due", default="By which day"),
    _("paper_column_state", default="State"),
    _("paper_column_published", default="Published for it"),
)
PLANNED = BUDGET_LINE.kind.fact("amount").title
SPENT = TaskPart.AMOUNT.title_message
TASK = _("link_plan_task", default="State of the plan, and what is done with it")
PAPER = _("link_plan_paper", default="As a paper to be signed (DOCX)")
NUMBER = _("paper_column_number", default="No.")
WIDTHS = [1.2, 9.0, 4.5, 3.0, 3.0, 5.0]
OF_BUDGET = [1.0, 6.0, 3.5, 2.6, 2.6, 3.6, 3.0, 3.0]
COPY = Button("copy", _("button_plan_copy", default="Copy"), SECOND)


class PlanPage(PartsPage):
    """Handing it on, and what is decided, is done on the task's page."""

    address = "work-plan"
    address_fields = ("task",)

    def find(self) -> None:
        self.plan: OfficeTask = plan_at(self.context, self.form_value("task"))
        self.part = PARTS[self.plan.kind]
        self.is_budget = self.part is BUDGET_LINE.kind
        self.columns = (*COLUMNS, PLANNED, SPENT) if self.is_budget else COLUMNS
        self.heading = vi(self.plan.title)
        self.seen = self.plan.seen
        self.links = [Said(TASK, url_at(self.context, self.plan))]

    def act(self) -> Any:
        if self.form_value("seen") != self.seen:
            raise Refused(reasons.CHANGED)
        if self.form_value("do") == COPY.value:
            source = plan_at(self.context, self.form_value("source"))
            count = copy_items(self.context, self.plan, source)
            said = _(
                "office_message_items_copied",
                default="Copied: ${count}",
                mapping={"count": str(count)},
            )
            return self.redirect(self.action, said)
        add_item(self.context, self.plan, asked_in(self.part, self.request.form))
        return self.redirect(self.action, ADDED)

    def parts(self) -> Iterator[Part]:
        rows = [shown(self.context, one) for one in items_of(self.plan)]
        state = COLUMNS[3], Said(shown(self.context, self.plan).state, id="plan-state")
        yield Part(facts=[state, *shown_facts(self.plan), *self._progress(rows)])
        yield Part(
            id="plan-items",
            look="cards",
            nothing=_("text_plan_empty", default="Nothing stands in it yet."),
            columns=self.columns,
            numbers=(5, 6),
            rows=[_cells(one)[: len(self.columns)] for one in rows],
        )
        paper = self.url("work-plan.docx", task=self.plan.identifier)
        yield Part(links=[Said(PAPER, paper)])
        office = asking_office(self.part, unit_code_of(self.context))
        if office and parent_refuses(self.part, office, self.plan) is None:
            yield from self._forms()

    def _forms(self) -> Iterator[Part]:
        sent = self.request.form if self.reasons else {}
        yield Part(
            id="plan-add",
            heading=_("heading_plan_add", default="Add to the plan"),
            fields=[*ask_fields(self.part, sent)],
            buttons=[Button("add", _("button_plan_add", default="Add"))],
        )
        title = _("office_field_source", default="Earlier plan")
        found = earlier_plans(self.context, self.plan)
        known = [(one.identifier, one.title) for one in found]
        if known:
            heading = _("heading_plan_copy", default="Copy from an earlier plan")
            field = Field(name="source", title=title, kind="select", options=known)
            yield Part(id="plan-copy", heading=heading, fields=[field], buttons=[COPY])

    def _progress(self, rows: list[ShownTask]) -> Iterator[tuple[Words, Cell]]:
        """How many are in each state, how many are overdue; sums of money."""
        yield from Counter[Words](one.state for one in rows).items()
        late = sum(one.is_late for one in rows)
        if late:
            yield _("label_office_late", default="Overdue"), late
        if self.is_budget:
            kept = [one.task for one in rows if one.task.state != "dropped"]
            yield PLANNED, money(sum(map(planned, kept)))
            yield SPENT, money(sum(map(spent, kept)))


def _cells(row: ShownTask) -> list[Cell]:
    """Each with what was published for it; of a budget with its money."""
    items = [item_link(one) for one in published(row.task) if one.url]
    who, task = vi(row.task.fact("who")), row.task
    amounts = (money(planned(task)), money(spent(task)))
    return [row.link, who, row.when(), row.state, items, *amounts]


def planned(item: OfficeTask) -> int:
    return int(item.fact("amount") or 0)


def spent(item: OfficeTask) -> int:
    return sum(one.amount for one in item.entries)


def published(item: OfficeTask) -> list[ShownItem]:
    """What was named when it was done."""
    return shown_items(uid for one in item.entries for uid in one.items)


class PlanPaper(PlanPage):
    """In Vietnamese, whoever asks for it: of a board, or of the Office for the whole
    system with its budget (6.5).
    """

    address = "work-plan.docx"

    def act(self) -> Any:
        return self.show()

    def show(self) -> Any:
        plan, is_budget = self.plan, self.is_budget
        year = "".join(one for one in plan.fact("year") if one.isdecimal())
        unit, below = signed.issuer(plan.owner), signed.BOARD
        document = signed.begin_paper(plan.title, unit, "" if is_budget else below)
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
        columns = (NUMBER, *self.columns)
        rows = (
            _texts(number, item)[: len(columns)]
            for number, item in enumerate(items_of(plan), 1)
        )
        widths = OF_BUDGET if is_budget else WIDTHS
        add_table(document, [*map(signed.say, columns)], widths, rows)
        name = name_of(approved.by) if approved is not None and not is_budget else ""
        signer = signed.OFFICE if is_budget else signed.SIGNER
        signed.add_signatures(document, [(signer, name)])
        file_name = f"ke-hoach-{signed.in_file_name(plan.owner)}-{year}"
        return signed.send_paper(self.request.response, file_name, document.save)


def _texts(number: int, item: OfficeTask) -> tuple[str, ...]:
    """The same as cells of the paper."""
    return (
        str(number),
        "\n".join(one for one in (item.title, item.words) if one),
        item.fact("who"),
        day_label(item.due),
        signed.say(state_title(item)),
        "\n".join(one.title for one in published(item) if one.title),
        number_label(planned(item), signed.VIETNAMESE),
        number_label(spent(item), signed.VIETNAMESE),
    )
