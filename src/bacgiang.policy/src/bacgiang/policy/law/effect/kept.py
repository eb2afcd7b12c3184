"""What a later document keeps in force, though what it sets out in detail has ended."""

from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.facts import Fact
from collections.abc import Sequence
from dataclasses import replace
from datetime import date


def without_kept(facts: Sequence[Fact], day: date) -> Sequence[Fact]:
    """Return the facts of a provision without an end that it is excepted from.

    An exception whose source is in doubt leaves the end in the same doubt.
    """
    kept = [fact for fact in facts if fact.kind is EventKind.KEPT and _lasts(fact, day)]
    if not kept:
        return facts
    others = [fact for fact in facts if fact.kind is not EventKind.ENDED_WITH]
    if any(fact.is_certain for fact in kept):
        return others
    doubt = min((fact.doubt for fact in kept if fact.doubt), key=lambda one: one.value)
    return [
        fact
        if fact.kind is not EventKind.ENDED_WITH
        else replace(fact, doubt=doubt, settled=None)
        for fact in facts
    ]


def _lasts(fact: Fact, day: date) -> bool:
    until = fact.event.until
    return until is None or day <= until
