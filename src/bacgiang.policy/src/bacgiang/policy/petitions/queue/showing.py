"""A petition as those who handle it read it: the list, and one of them."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...base.tasks.time_left import time_left
from ...base.tasks.working_days import calendar
from ...citizen.codes.board_names import board_name
from ...citizen.proposals import Proposal
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.people.accounts import name_of
from ...units.register.taken_over import units_worked_for
from ..cases.answered_index import answered_index
from ..cases.assigned import assigned_store
from ..cases.catching_up import ROWS
from ..cases.catching_up import rows_now
from ..cases.row import CaseRow
from ..cases.store import case_store
from ..content.content import content_of
from ..content.course import Phase
from ..content.told import step_words
from ..handling.proposals import proposal_store
from ..handling.seen import PETITIONS
from ..rules.subjects import refusals
from ..rules.subjects import subjects
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from itertools import islice
from plone import api
from textwrap import shorten
from typing import Any
from zope.i18nmessageid import Message


PAGE = 30
OPENING = 120
LIKE = 0.6
"""Part of the words looked for that are in one, by what they are worth."""
PASS_ON = _(
    "petition_pass_on_soon", default="To be handed over by ${day}, if another unit's"
)
PASSED = _("petition_pass_on_late", default="Was to be taken up by ${day}")
SOON = 2
"""Working days."""


@dataclass(frozen=True)
class ShownRow:
    """A row of the list. `name`: what a board knows it by, never its tracking code;
    `opening`: how what was written begins, "" once that was erased; `pass_on`: what the
    clock of handing over says of one that nobody has taken up.
    """

    name: str
    row: CaseRow
    title: str
    opening: str
    left: Message | None
    pass_on: Message | None
    is_overdue: bool
    is_proposed: bool
    officer: str


@dataclass(frozen=True)
class ShownProposal:
    """What waits for a second person; `is_own`: whoever reads has worded of it."""

    proposal: Proposal
    ground: str
    by: str
    is_own: bool


@dataclass(frozen=True)
class Listing:
    """What is listed: of a phase, of those on some words whatever their phase, or of
    the open ones that an officer has.
    """

    phase: Phase = Phase.OPEN
    words: str = ""
    officer: str = ""

    def rows(self, unit: str, start: int) -> Iterator[CaseRow]:
        """From the `start`-th on."""
        if not (self.words.strip() or self.officer):
            units = units_worked_for(unit)
            return ROWS.of(units, (self.phase,), ROWS.newest(), start)
        return islice(self._chosen(unit), start, None)

    def _chosen(self, unit: str) -> Iterator[CaseRow]:
        units = units_worked_for(unit)
        if self.words.strip():
            found = map(case_store().get, answered_index().like(self.words, LIKE))
            return (row for row in found if row is not None and row.unit in units)
        codes = chain(*(assigned_store().codes(one, self.officer) for one in units))
        return iter(ROWS.open_of(codes, ROWS.newest()))


def page_of(unit: str, listed: Listing, start: int) -> tuple[list[ShownRow], bool]:
    """Rows of a unit, and whether more follow."""
    found = list(islice(listed.rows(unit, start), PAGE + 1))
    return list(map(shown, found[:PAGE])), len(found) > PAGE


def totals(unit: str) -> dict[Phase, int]:
    """How many of each phase."""
    return ROWS.totals(units_worked_for(unit), Phase, ROWS.newest())


def shown(row: CaseRow) -> ShownRow:
    language = str(api.portal.get_current_language())
    entry = subjects().get(row.subject)
    is_open, officer = row.phase is Phase.OPEN, assigned_store().get(row.code)
    is_proposed = is_open and proposal_store().get(row.code) is not None
    is_untouched = is_open and not is_proposed and not officer
    return ShownRow(
        name=board_name(row.code),
        row=row,
        title=entry.title(language) if entry is not None else row.subject,
        opening=opening_of(row.code),
        left=time_left(row.due) if is_open and row.due else None,
        pass_on=hand_over_by(row.pass_on) if is_untouched and row.pass_on else None,
        is_overdue=is_open and row.due is not None and row.due < today(),
        is_proposed=is_proposed,
        officer=name_of(officer) if is_open and officer else "",
    )


def hand_over_by(day: date) -> Message | None:
    """None while there is time enough."""
    if day > calendar().after(today(), SOON):
        return None
    words = PASSED if day < today() else PASS_ON
    return Message(words, mapping={"day": shown_day(day)})


def row_shown(code: str) -> ShownRow | None:
    """Of one, as its log is now."""
    return next(map(shown, rows_now([code])), None)


def proposal_shown(code: str, user_id: str) -> ShownProposal | None:
    found = proposal_store().get(code)
    if found is None:
        return None
    entry = refusals().get(found.ground)
    language = str(api.portal.get_current_language())
    ground = entry.title(language) if entry is not None else found.ground
    return ShownProposal(found, ground, name_of(found.by[-1]), user_id in found.by)


def steps(found: Submission) -> Iterator[tuple[Any, str]]:
    """Entries after the first, and what was said."""
    language = str(api.portal.get_current_language())
    return ((one, step_words(one, language)) for one in found.entries[1:])


def value_of(found: Submission) -> str:
    """What a form sends back of what was read."""
    return PETITIONS.value_of(found)


def opening_of(code: str) -> str:
    content = content_of(submissions().require(code))
    return shorten(content.text, OPENING, placeholder=" …") if content else ""
