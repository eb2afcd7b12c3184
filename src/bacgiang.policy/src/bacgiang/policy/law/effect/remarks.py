"""What is to be said beside a status that it does not change."""

from bacgiang.policy.law.effect.answers import Remark
from bacgiang.policy.law.effect.answers import RemarkCode
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.facts import Fact
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date


def remarks(facts: Sequence[Fact], day: date) -> tuple[Remark, ...]:
    """Return the remarks on a document on a day, in a fixed order."""
    found = {*_basis_ended(facts, day), *_retroactive(facts)}
    return tuple(sorted(found, key=lambda one: (one.code.value, one.day)))


def _basis_ended(facts: Iterable[Fact], day: date) -> Iterator[Remark]:
    for fact in facts:
        if fact.kind is EventKind.BASIS_ENDED and fact.holds(day) and fact.certain_day:
            yield Remark(RemarkCode.BASIS_ENDED, fact.certain_day, fact.event)


def _retroactive(facts: Iterable[Fact]) -> Iterator[Remark]:
    """Effect from a day before that of issue."""
    dated = [(fact, fact.day) for fact in facts if fact.day]
    issued = {day for fact, day in dated if fact.kind is EventKind.ISSUED}
    for fact, start in dated:
        if fact.kind is EventKind.EFFECTIVE and issued and start < min(issued):
            yield Remark(RemarkCode.RETROACTIVE, min(issued), fact.event)
