"""A statement of royalties is a task of its board (12): drafted, checked, approved by
two people, paid; its rules are pure where a tariff is given.
"""

from ...base.acts.actor import current_actor
from ...base.date_labels import day_label
from ...base.dates import day_in
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.levels import Level
from ..tasks.declared import kinds_in
from ..tasks.kinds import Link
from ..tasks.kinds import OfficeTasks
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from ..tasks.parts import Act
from ..tasks.reasons import CHANGED
from ..tasks.reasons import MOST_LINE
from ..tasks.reasons import NOT_NOW
from ..tasks.reasons import NOT_YOURS_TO_DO
from ..tasks.reasons import OTHER_PERSON
from ..tasks.record import OfficeTask
from . import reasons
from .decisions import ALL_FEES
from .decisions import coefficient_wrong
from .decisions import tariff_on
from .genres import AUTHORS
from .genres import FEES
from .genres import Genre
from .genres import Part
from .genres import Role
from .reasons import beyond
from .reckoning import fee_percent
from .reckoning import PERCENT
from .reckoning import reckoned
from .reckoning import Tariff
from .store import royalty_store
from .store import StatedWork
from .store import Statement
from .titles import work_title
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


FIRST_YEAR, MOST_DAYS = 2000, 366
TRANSLATION = _("royalty_field_translation", default="Percent of the royalty")
EXTRA = _("royalty_field_extra", default="Percent besides")


def work_refusals(work: StatedWork, tariff: Tariff | None) -> Iterator[Refusal]:
    """Against a work as it is stated, by what holds on its day."""
    if work.genre not in (*Genre,):
        yield reasons.GENRE_WRONG
        return
    says_why = work.coefficient or work.words
    if not says_why or len(work.words) > MOST_LINE:
        yield reasons.WORDS_MISSING
    if not work.coefficient:
        return
    if tariff is None:
        yield reasons.NO_TARIFF.at(day=day_label(work.day))
        return
    least, most = tariff.least.get(work.genre, 1), tariff.most.get(work.genre, 0)
    if not most:
        yield reasons.GENRE_WRONG
    elif not least <= work.coefficient <= most:
        yield coefficient_wrong(work.genre, least, most).at("coefficient")
    is_translated = any(one.role == Role.TRANSLATOR for one in work.shares)
    part = tariff.translation if is_translated else (PERCENT, PERCENT)
    fees = fee_percent([(one.role, one.size) for one in work.shares])
    found = (
        beyond(reasons.TRANSLATION_WRONG, TRANSLATION, work.translation, *part),
        beyond(reasons.EXTRA_WRONG, EXTRA, work.extra, 0, tariff.extra),
        beyond(reasons.FEES_WRONG, ALL_FEES, fees, 0, tariff.fees),
        None if _are_sound(work) else reasons.SHARES_WRONG,
    )
    yield from filter(None, found)


def _are_sound(work: StatedWork) -> bool:
    """Somebody is the author, nobody stands twice for the same, nothing is nothing."""
    known = {*AUTHORS, *FEES} if work.part == Part.TEXT else {*AUTHORS}
    pairs = [(one.role, one.payee) for one in work.shares]
    return (
        any(role in AUTHORS for role, _payee in pairs)
        and len(set(pairs)) == len(pairs)
        and all(one.role in known and 0 < one.size <= 1000 for one in work.shares)
        and all(one.payee for one in work.shares)
    )


def period_of(task: OfficeTask) -> tuple[date, date] | None:
    """First and last day; None for what is no period, too long, or not over."""
    first, last = day_in(task.fact("first")), day_in(task.fact("last"))
    if first is None or last is None or not first <= last <= today():
        return None
    is_sound = first.year >= FIRST_YEAR and (last - first).days < MOST_DAYS
    return (first, last) if is_sound else None


def refusals_to_hand_on(task: OfficeTask) -> Iterator[Refusal]:
    """Against handing a statement on as it is."""
    if period_of(task) is None:
        yield reasons.PERIOD_WRONG
    statement = royalty_store().get(task.identifier)
    if statement is None or not statement.lines:
        yield reasons.NOTHING_STATED
        return
    tariffs = {one.day: tariff_on(one.day) for one in statement.works}
    for work in statement.works:
        for reason in work_refusals(work, tariffs[work.day]):
            facts = {"title": work_title(work), "reason": reason.message}
            said = Message(reasons.OF_WORK, mapping=facts)
            yield replace(reason, message=said, field="")
    now = reckoned(statement.works, tariffs)
    if now != [one for one in statement.lines if not one.is_carried]:
        yield reasons.RATES_CHANGED


CODE = "royalty-statement"
DRAFTED, APPROVED, PAID = "drafted", "approved", "paid"
STATED = frozenset({APPROVED, PAID})


class Statements(OfficeTasks):
    """What is handed on adds up, and keeps within decree and decision; who wrote it
    decides nothing about it.
    """

    def refuses(self, task: OfficeTask, act: Act) -> Iterable[Refusal]:
        if act.code == "hand":
            return refusals_to_hand_on(task)
        statement = self.beside(task)
        wrote = statement is not None and current_actor() in statement.editors
        return [OTHER_PERSON] if act.unlike and wrote else []

    def acted(self, task: OfficeTask) -> None:
        """What is dropped can be stated by another."""
        statement = self.beside(task)
        if statement is not None and task.entries[-1].act == "drop":
            royalty_store().drop(statement)

    def beside(self, task: OfficeTask) -> Statement | None:
        return royalty_store().get(task.identifier)

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        """To the money, for members of the board."""
        if sits_at(task.owner):
            yield from super().links(place, task)


def may_write(task: OfficeTask, state: str) -> bool:
    """Whether whoever acts writes it for its board, and it is in this state."""
    return acts_for(task.owner, Level.UPDATE) and task.state == state


def require_written(task: OfficeTask, state: str, seen: str) -> None:
    """The same, and that they have read it as it is. Raises Refused."""
    if not acts_for(task.owner, Level.UPDATE):
        raise Refused(NOT_YOURS_TO_DO)
    if task.state != state:
        raise Refused(NOT_NOW)
    if seen != STATEMENTS.seen(task):
        raise Refused(CHANGED)


STATEMENTS = Statements(kinds_in(__file__)[CODE])
