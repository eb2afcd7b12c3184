"""Draft a statement: what items tell, what the board says otherwise."""

from ...base.acts.actor import current_actor
from ...base.date_labels import day_label
from ...base.refusal import Refused
from ...text.folding import fold_case
from ...units.levels import Level
from ...units.register.directory import directory
from ..collaborators.register import by_name
from ..collaborators.store import collaborator_store
from ..tasks import reasons as task_reasons
from ..tasks.events import OfficeTaskActed
from ..tasks.finding import task_at
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from ..tasks.record import OfficeTask
from . import reasons
from .checking import period_of
from .checking import work_refusals
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
from .lines import reckoned
from .reckoning import PERCENT
from .reckoning import shared
from .reckoning import Tariff
from .record import Line
from .record import Share
from .record import StatedWork
from .record import Statement
from .store import carried_key
from .store import royalty_store
from .store import RoyaltyStore
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from plone.dexterity.content import DexterityContent


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
    require_draft(task, statement, seen)
    period, store = period_of(task), royalty_store()
    if period is None:
        raise Refused(reasons.PERIOD_WRONG)
    first, last = period
    begun = replace(statement, first=first, last=last)
    found = []
    for item in items_of(begun.unit, first, last, _is_left):
        tariff = tariff_on(item.day)
        if tariff is None:
            raise Refused(reasons.NO_TARIFF.at(day=day_label(item.day)))
        for work in works_of(item, by_name(begun.unit, item.day), tariff):
            if not store.stating(work.key):
                found.append(work)
    kept = (one for one in begun.works if first <= one.day <= last)
    return _put(replace(begun, works=(*kept, *found)))


def put_work(
    task: OfficeTask, statement: Statement, work: StatedWork, seen: str
) -> Statement:
    """State a work as the board says. Raises Refused."""
    require_draft(task, statement, seen)
    if period_of(task) is None:
        raise Refused(reasons.PERIOD_WRONG)
    if royalty_store().stating(work.key) not in ("", task.identifier):
        raise Refused(reasons.STATED_ELSEWHERE.at(title=work.title))
    people = collaborator_store().of_unit(statement.unit)
    known = {one.identifier for one in people if one.is_on(work.day)}
    are_known = known.issuperset(one.payee for one in work.shares)
    unknown = None if are_known else reasons.SHARES_WRONG
    Refused.raise_for(*work_refusals(work, tariff_on(work.day)), unknown)
    others = (one for one in statement.works if one.key != work.key)
    works = sorted((*others, work), key=lambda one: (one.day, one.uid, one.part))
    return _put(replace(statement, works=tuple(works)))


def require_draft(task: OfficeTask, statement: Statement, seen: str) -> None:
    """Raise Refused for who may not write it, or not now, or has not read it."""
    if not acts_for(task.owner, Level.UPDATE):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    if task.state != DRAFTED:
        raise Refused(task_reasons.NOT_NOW)
    if seen != seen_of(task, statement):
        raise Refused(task_reasons.CHANGED)


def seen_of(task: OfficeTask, statement: Statement) -> str:
    """As whoever reads it sees both."""
    return f"{task.seen}.{statement.changes}"


def works_of(
    item: PaidItem, known: dict[str, str], tariff: Tariff
) -> Iterator[StatedWork]:
    """Of an item, by who of the register contributed, at the decision's lowest
    coefficient; nothing where no author is paid, or the register does not know one:
    theirs would go to the others.
    """
    for part, genre in ((Part.TEXT, Genre.NEWS), (Part.PHOTO, Genre.PHOTO)):
        authors = (one for one in item.signed if one.part == part and _is_author(one))
        if not all(_payee(one, known) for one in authors):
            continue
        shares = _shares(item, part, known, tariff)
        roles = {one.role for one in shares}
        coefficient = tariff.least.get(genre, 0)
        if coefficient and roles & AUTHORS:
            is_translated = Role.TRANSLATOR in roles
            yield StatedWork(
                uid=item.uid,
                part=part.value,
                title=item.title,
                day=item.day,
                genre=genre.value,
                coefficient=coefficient,
                translation=tariff.usual_translation if is_translated else PERCENT,
                shares=shares,
            )


def _shares(
    item: PaidItem, part: Part, known: dict[str, str], tariff: Tariff
) -> tuple[Share, ...]:
    """Authors in equal parts; the decision's percent of a fee among who have it."""
    found: dict[str, list[str]] = {}
    for one in item.contributions:
        payee = _payee(one, known)
        if one.part == part and payee and payee not in found.get(one.role, ()):
            found.setdefault(one.role, []).append(payee)
    shares = [
        Share(role.value, payee, 1)
        for role in sorted(AUTHORS)
        for payee in found.get(role, ())
    ]
    for role in FEES:
        people = found.get(role, [])
        sizes = shared(tariff.usual_fees.get(role, 0), [1] * len(people))
        shares += [
            Share(role.value, payee, size)
            for payee, size in zip(people, sizes, strict=True)
            if size
        ]
    return tuple(shares)


def unstated(unit: str, first: date, last: date) -> Iterator[Unstated]:
    """What came out in these days and no statement names: nothing is forgotten."""
    store = royalty_store()
    for item in items_of(unit, first, last, _is_left):
        known, authors = by_name(unit, item.day), [*filter(_is_author, item.signed)]
        for part in Part:
            own = [one for one in authors if one.part == part]
            is_work = own or part is Part.TEXT
            if is_work and not store.stating(f"{item.uid}:{part}"):
                names = (one.who for one in own if not _payee(one, known))
                yield Unstated(item, part, tuple(dict.fromkeys(names)))


def _is_left(uid: str) -> bool:
    """Whether a part of it is not stated."""
    return not all(royalty_store().stating(f"{uid}:{part}") for part in Part)


def _is_author(one: Contribution) -> bool:
    return one.role in AUTHORS


def _payee(one: Contribution, known: dict[str, str]) -> str | None:
    return known.get(one.who) or known.get(fold_case(one.who))


def statements_of(unit: str) -> Iterator[Statement]:
    """Of a unit, and of those whose work it took over."""
    before = (one.code for one in directory().predecessors_of(unit))
    for code in (unit, *before):
        yield from royalty_store().of_unit(code)


def carried_over(
    statements: Iterable[Statement], first: date, store: RoyaltyStore, task: str
) -> Iterator[Line]:
    """Money of earlier years that nobody fetched: of this year's fund from now on, and
    stated once.
    """
    for earlier in statements:
        for payee, amount in earlier.payees().items():
            gone = earlier.settlement(payee).carried
            if gone is None or gone.year >= first.year:
                continue
            line = Line(
                payee, Role.CARRIED.value, earlier.task, "", "", earlier.last, amount
            )
            if store.stating(carried_key(line)) in ("", task):
                yield line


def follow(event: OfficeTaskActed) -> None:
    """What is dropped can be stated by another; what goes back is reckoned anew."""
    task = event.task
    statement = royalty_store().get(task.identifier) if task.kind == CODE else None
    if statement is not None and event.entry.act == "drop":
        royalty_store().drop(statement)


def _begun(task: OfficeTask) -> Statement:
    period = period_of(task)
    day = task.since.date()
    first, last = period if period is not None else (day, day)
    return Statement(task.identifier, task.owner, first, last)


def _put(statement: Statement) -> Statement:
    """With its lines, reckoned anew, and what they were reckoned with."""
    store = royalty_store()
    tariffs = {one.day: tariff_on(one.day) for one in statement.works}
    lines = reckoned(statement.works, tariffs)
    earlier = (
        one for one in statements_of(statement.unit) if one.task != statement.task
    )
    carried = carried_over(earlier, statement.first, store, statement.task)
    grounds = {one.ground for one in tariffs.values() if one is not None}
    editors = {*statement.editors, current_actor()}
    kept = replace(
        statement,
        lines=(*lines, *carried),
        grounds=tuple(sorted(grounds)),
        editors=tuple(sorted(editors)),
        changes=statement.changes + 1,
    )
    store.put(kept)
    return kept
