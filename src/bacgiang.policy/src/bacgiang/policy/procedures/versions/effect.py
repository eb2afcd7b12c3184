"""Versions as documents with dated events, so that one set of rules judges all effect.

A version takes effect on the day its decision says and is replaced by the next; a
decision that abolishes the procedure repeals the last one. Where the register of legal
documents holds the decision, its own effect counts too. Without such a day nobody knows
since when a version holds, only since when it is shown: on which day somebody entered
it is no ground.
"""

from ...base.dates import day_of
from ...law.document_identity import DocumentIdentity
from ...law.effect.events import Event
from ...law.effect.events import EventKind
from ...law.effect.resolution import DocumentEffect
from ...legal.documents.official_document import number_of
from ..record.procedure_record import Decision
from .version import Version
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import timedelta


CONFIRMED = "approval"
"""Who stands for the events: the version was approved and published with its day."""


def identity_of(decision: Decision) -> DocumentIdentity | None:
    """The decision as a document; None where too little is said of it."""
    number = number_of(decision.number)
    if number is None:
        return None
    return DocumentIdentity(decision.issuer, number, decision.issue_date)


def documents_of(versions: Sequence[Version]) -> tuple[DocumentEffect, ...]:
    """A document for each version that has a text of its own, oldest first."""
    in_order = effective_order(versions)
    return tuple(
        DocumentEffect(name_of(one), tuple(_events(one, in_order[place + 1 :])))
        for place, one in enumerate(in_order)
        if not one.abolishes
    )


def effective_order(versions: Sequence[Version]) -> list[Version]:
    """Versions by the day they hold from; of one day only what was published last.

    A version without a day stands where it was published, but before what was published
    later and holds from a day.
    """
    by_day = {_place(one, versions): one for one in versions}
    return [by_day[day] for day in sorted(by_day)]


def _place(version: Version, versions: Sequence[Version]) -> date:
    day = effective_day(version)
    if version.effective_from:
        return day
    later = [
        one.effective_from - timedelta(days=1)
        for one in versions
        if one.number > version.number and one.effective_from
    ]
    return min([day, *later])


def effective_day(version: Version) -> date:
    """The day its decision says, else that from which it is shown (in Viet Nam)."""
    return version.effective_from or day_of(version.published)


def name_of(version: Version) -> DocumentIdentity:
    return DocumentIdentity(title=f"version {version.number}")


def _events(version: Version, later: Sequence[Version]) -> Iterator[Event]:
    if version.effective_from:
        yield _event(EventKind.EFFECTIVE, version)
    if later:
        following = later[0]
        ends = EventKind.REPEALED if following.abolishes else EventKind.REPLACED
        yield _event(ends, following)


def _event(kind: EventKind, version: Version) -> Event:
    source = identity_of(version.decision) if version.decision else None
    return Event(kind, effective_day(version), source=source, confirmed_by=CONFIRMED)
