"""A week of leaders as an item: it names itself by its Monday."""

from ...base.date_labels import day_label
from ...base.day_field import Day
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.forms.wrong_at import WrongAt
from ...editorial.items import IContentHolder
from ...editorial.items import INamesItsOrigin
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from .lines import COLUMNS
from .lines import FIRST
from .lines import LAST
from .lines import Lines
from .lines import read_lines
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from plone.app.content.interfaces import INameFromTitle
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.indexer.decorator import indexer
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import invariant


LONGEST_TEXT = 60_000
LONGEST_NOTE = 500
WRONG = _("agenda_wrong", default="The lines cannot be read: ${faults}")
IN_CELL = _("agenda_in_cell", default="line ${line}, column ${column}: ${why}")
IN_LINE = _("agenda_in_line", default="line ${line}: ${why}")


class IWeekSchedule(model.Schema):
    """What the leaders of a unit do in a week."""

    week = Day(
        title=_("label_week", default="Week"),
        description=_(
            "help_week",
            default="Any day of the week, which begins on Monday. It names the "
            "schedule in its address and does not change.",
        ),
        min=FIRST,
        max=LAST,
    )
    directives.widget("entries", rows=20)
    entries = schema.Text(
        title=_("label_week_entries", default="Schedule"),
        description=_(
            "help_week_entries",
            default="A line for each: day | time | what | place | who. A table of five "
            "columns copied from Excel or Word can be pasted as it is; a line without "
            "a day is of the day above. Example: Thứ Hai 30/11 | 08:00 | Giao ban | "
            "Phòng họp số 1 | Chủ tịch UBND tỉnh",
        ),
        max_length=LONGEST_TEXT,
    )
    note = schema.TextLine(
        title=_("label_week_note", default="Note"),
        description=_("help_week_note", default="Stands below the schedule."),
        required=False,
        max_length=LONGEST_NOTE,
    )

    @invariant
    def lines_are_read(data: Any) -> None:  # noqa: N805
        """Raises WrongAt with every fault by line and column."""
        # A working copy that comes into being has no fields yet.
        week, entries = getattr(data, "week", None), getattr(data, "entries", None)
        faults = read_lines(entries or "", monday_of(week)).faults if week else ()
        if faults:
            said = "; ".join(map(_told, faults))
            raise WrongAt(Message(WRONG, mapping={"faults": said}), "entries")


def _told(fault: Any) -> str:
    column = COLUMNS.get(fault.column)
    facts = {"line": str(fault.line), "column": column or "", "why": fault.message}
    form = IN_CELL if column else IN_LINE
    request = getRequest()
    facts = {k: translate(one, context=request) for k, one in facts.items()}
    return str(translate(Message(form, mapping=facts), context=request))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def name_of(week: date) -> str:
    """2026-w49: years and weeks of ISO 8601, in whose order names sort."""
    year, number, _weekday = week.isocalendar()
    return f"{year}-w{number:02}"


@implementer(IWeekSchedule, IContentHolder, INamesItsOrigin)
class WeekSchedule(Container):
    """A week. Its source and author are the unit on whose site it stands (9.1).

    It holds nothing: Plone copies a container field by field, so that a working copy
    is known as one before it is a second record of the week.
    """

    week = None
    entries = ""
    note = ""

    @property
    def source(self) -> str:
        return unit_name(unit_code_of(self), "vi")

    byline = source

    @property
    def monday(self) -> Any:
        return monday_of(self.week) if self.week is not None else None

    def lines(self) -> Lines:
        return read_lines(self.entries or "", self.monday)


@implementer(INameFromTitle)
@adapter(IWeekSchedule)
class WeekName:
    """Tells the name chooser the week instead of the title."""

    def __init__(self, item: Any) -> None:
        self.title = name_of(item.week)


def follow_week(item: Any, event: object) -> None:
    """A week stands once in its section, called by its days. Raises RefusedInput."""
    if item.week is None:
        return
    if (baseline_of(item) or item).getId() != name_of(item.week):
        raise RefusedInput(WEEK_IS_THERE)
    title = title_of(item.week, item.language or "vi")
    if item.title != title:
        item.title = title
        item.reindexObject(idxs=["Title", "sortable_title", "SearchableText"])


def title_of(week: date, language: str) -> str:
    monday = monday_of(week)
    year, number, _weekday = week.isocalendar()
    facts = {
        "week": f"{number}/{year}",
        "first": day_label(monday, language),
        "last": day_label(monday + timedelta(days=6), language),
    }
    return str(translate(Message(TITLE, mapping=facts), target_language=language))


@indexer(IWeekSchedule)
def searched(item: Any) -> str:
    return "\n".join(_searched(item))


def _searched(item: Any) -> Iterator[str]:
    yield item.title or ""
    for one in item.lines().entries:
        yield " ".join((f"{one.day:%d/%m/%Y}", one.what, one.where, one.who))
    yield item.note or ""


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def week_refuses(item: Any, step: Step) -> tuple[Refusal, ...]:
    """Lines there are, and all of them can be read, whatever way they came in."""
    lines = item.lines() if item.week is not None else Lines()
    return () if lines.entries and not lines.faults else (NO_LINES,)


TITLE = _(
    "title_week",
    default="Leaders' schedule, week ${week} (${first} to ${last})",
)
NO_LINES = Refusal(
    "no_lines",
    _(
        "refusal_week_no_lines",
        default="The schedule has no line yet, or one that cannot be read. Edit it.",
    ),
    "entries",
)
WEEK_IS_THERE = Refusal(
    "week_is_there",
    _(
        "refusal_week_is_there",
        default="This section has a schedule of this week, or the schedule was added "
        "for another one. A week stands once: change the schedule that is there.",
    ),
    "week",
)
