"""Draft a statement: what items tell, what the board says otherwise."""

from ...base.acts.actor import current_actor
from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.refusal import Refused
from ...text.folding import fold_case
from ...units.register.taken_over import units_worked_for
from ..collaborators.register import by_name
from ..collaborators.register import people_of
from ..collaborators.store import Collaborator
from ..tasks import reasons as task_reasons
from ..tasks.lists import task_at
from ..tasks.offices import sits_at
from ..tasks.record import OfficeTask
from . import reasons
from .contributions import Contribution
from .contributions import items_of
from .contributions import PaidItem
from .decisions import tariff_on
from .genres import AUTHORS
from .genres import FEES
from .genres import Genre
from .genres import Part
from .genres import Role
from .kind import CODE
from .kind import DRAFTED
from .kind import period_of
from .kind import require_written
from .kind import work_refusals
from .reckoning import PERCENT
from .reckoning import reckoned
from .reckoning import shared
from .reckoning import Tariff
from .store import Line
from .store import royalty_store
from .store import RoyaltyStore
from .store import Share
from .store import StatedWork
from .store import Statement
from .titles import work_title
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from plone.dexterity.content import DexterityContent


GENRES = {Part.TEXT: Genre.NEWS, Part.PHOTO: Genre.PHOTO}
"""What is stated of itself; the board says where it is another one."""


@dataclass(frozen=True)
class Unstated:
    """A part of what came out that stands in no statement; `names` are those of whom
    the register knows nobody.
    """

    item: PaidItem
    part: Part
    names: tuple[str, ...]


def statement_at(
    place: DexterityContent, identifier: str
) -> tuple[OfficeTask, Statement]:
    """For members of the board alone: money is theirs to see. Raises Refused."""
    task = task_at(place, identifier)
    if task.kind != CODE or not sits_at(task.owner):
        raise Refused(task_reasons.UNKNOWN)
    return task, royalty_store().get(identifier) or _begun(task)


def read_items(task: OfficeTask, statement: Statement, seen: str) -> Statement:
    """State what items of the period tell and nobody stated; what stands there stays.
    Raises Refused.
    """
    first, last = _require_draft(task, seen)
    begun, found = replace(statement, first=first, last=last), []
    for item in items_of(begun.unit, first, last, _is_left):
        tariff = tariff_on(item.day)
        if tariff is None:
            raise Refused(reasons.NO_TARIFF.at(day=day_label(item.day)))
        works = works_of(item, by_name(begun.unit, item.day), tariff)
        found += [one for one in works if not royalty_store().stating(one.key)]
    kept = (one for one in begun.works if first <= one.day <= last)
    return _put(replace(begun, works=(*kept, *found)))


def put_work(
    task: OfficeTask, statement: Statement, work: StatedWork, seen: str
) -> Statement:
    """State a work as the board says. Raises Refused."""
    _require_draft(task, seen)
    if royalty_store().stating(work.key) not in ("", task.identifier):
        raise Refused(reasons.STATED_ELSEWHERE.at(title=work_title(work)))
    known = {one.identifier for one in payable(statement, work)}
    are_known = known.issuperset(one.payee for one in work.shares)
    unknown = None if are_known else reasons.SHARES_WRONG
    Refused.raise_for(*work_refusals(work, tariff_on(work.day)), unknown)
    others = (one for one in statement.works if one.key != work.key)
    works = sorted((*others, work), key=lambda one: (one.day, one.uid, one.part))
    return _put(replace(statement, works=tuple(works)))


def payable(statement: Statement, work: StatedWork) -> list[Collaborator]:
    """Whose work it can be."""
    return [one for one in people_of(statement.unit) if one.is_on(work.day)]


def work_of(statement: Statement, uid: str, part: str) -> StatedWork:
    """A work of the statement, or one that could be stated. Raises Refused."""
    for one in statement.works:
        if (one.uid, one.part) == (uid, part):
            return one
    if part in (*Part,):
        for item in items_of(
            statement.unit, statement.first, statement.last, uid.__eq__
        ):
            genre = GENRES[Part(part)].value
            return StatedWork(uid, part, item.title, item.day, genre, 10)
    raise Refused(task_reasons.UNKNOWN)


def _require_draft(task: OfficeTask, seen: str) -> tuple[date, date]:
    """Its period. Raises Refused for who may not write it, or not now, or has not read
    it, and where there is no such period.
    """
    require_written(task, DRAFTED, seen)
    period = period_of(task)
    if period is None:
        raise Refused(reasons.PERIOD_WRONG)
    return period


def works_of(
    item: PaidItem, known: dict[str, str], tariff: Tariff
) -> Iterator[StatedWork]:
    """Of an item, by who of the register contributed, at the decision's lowest
    coefficient; nothing where no author is paid, or the register does not know one:
    theirs would go to the others.
    """
    for part, genre in GENRES.items():
        authors = [*_authors(item, part)]
        coefficient = tariff.least.get(genre, 0)
        if coefficient and authors and all(_payee(one, known) for one in authors):
            is_translated = any(one.role == Role.TRANSLATOR for one in authors)
            yield StatedWork(
                uid=item.uid,
                part=part.value,
                title=item.title,
                day=item.day,
                genre=genre.value,
                coefficient=coefficient,
                translation=tariff.usual_translation if is_translated else PERCENT,
                shares=tuple(_shares(item, part, known, tariff)),
            )


def _shares(
    item: PaidItem, part: Part, known: dict[str, str], tariff: Tariff
) -> Iterator[Share]:
    """Authors in equal parts; the decision's percent of a fee among who have it."""
    for role in (*sorted(AUTHORS), *FEES):
        own = (
            one for one in item.contributions if (one.part, one.role) == (part, role)
        )
        found = (_payee(one, known) for one in own)
        people = [*dict.fromkeys(one for one in found if one)]
        ones = [1] * len(people)
        usual = tariff.usual_fees.get(role, 0)
        sizes = ones if role in AUTHORS else shared(usual, ones)
        for payee, size in zip(people, sizes, strict=True):
            if size:
                yield Share(role.value, payee, size)


def unstated(statement: Statement) -> Iterator[Unstated]:
    """What came out in its days and no statement names: nothing is forgotten."""
    for item in items_of(statement.unit, statement.first, statement.last, _is_left):
        known = by_name(statement.unit, item.day)
        for part in Part:
            own = [*_authors(item, part)]
            is_work = own or part is Part.TEXT
            if is_work and not royalty_store().stating(f"{item.uid}:{part}"):
                names = (one.who for one in own if not _payee(one, known))
                yield Unstated(item, part, tuple(dict.fromkeys(names)))


def _is_left(uid: str) -> bool:
    """Whether a part of it is not stated."""
    return not all(royalty_store().stating(f"{uid}:{part}") for part in Part)


def _authors(item: PaidItem, part: Part) -> Iterator[Contribution]:
    return (one for one in item.signed if one.part == part and one.role in AUTHORS)


def _payee(one: Contribution, known: dict[str, str]) -> str | None:
    return known.get(one.who) or known.get(fold_case(one.who))


def statements_of(unit: str) -> Iterator[Statement]:
    """Of a unit, and of those whose work it took over."""
    for code in units_worked_for(unit):
        yield from royalty_store().of_unit(code)


def carried_over(
    statements: Iterable[Statement], now: Statement, store: RoyaltyStore
) -> Iterator[Line]:
    """Money of earlier years that nobody fetched: of this year's fund from now on, and
    stated once.
    """
    for earlier in statements:
        for payee, amount in earlier.payees().items():
            gone = earlier.settlement(payee).carried
            if gone is None or gone.year >= now.first.year:
                continue
            of_task = (earlier.task, "", "", earlier.last)
            line = Line(payee, Role.CARRIED.value, *of_task, amount)
            if store.stating(line.carried_key) in ("", now.task):
                yield line


def _begun(task: OfficeTask) -> Statement:
    day = day_of(task.since)
    return Statement(task.identifier, task.owner, *(period_of(task) or (day, day)))


def _put(statement: Statement) -> Statement:
    """With its lines, reckoned anew, and what they were reckoned with."""
    store, earlier = royalty_store(), statements_of(statement.unit)
    tariffs = {one.day: tariff_on(one.day) for one in statement.works}
    grounds = {one.ground for one in tariffs.values() if one is not None}
    lines = reckoned(statement.works, tariffs)
    kept = replace(
        statement,
        lines=(*lines, *carried_over(earlier, statement, store)),
        grounds=tuple(sorted(grounds)),
        editors=tuple(sorted({*statement.editors, current_actor()})),
        changes=statement.changes + 1,
    )
    store.put(kept)
    return kept
