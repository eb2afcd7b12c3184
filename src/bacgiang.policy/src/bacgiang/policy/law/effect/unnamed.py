"""Ends of parts that their source does not name: which of the text, nobody knows."""

from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.effect.events import UNNAMED


def unnamed_ends(answer: Answer, eid: str = "") -> tuple[Event, ...]:
    """Return what has ended unnamed parts of the whole, or of what holds a provision.

    A provision that is told to be in force may be one of these parts.
    """
    places = (UNNAMED, *(f"{one}__{UNNAMED}" for one in lineage(eid)))
    parts = (answer.provisions.get(place) for place in places)
    return in_order(
        event
        for one in parts
        if one is not None and one.status is Status.NO_LONGER_IN_FORCE
        for event in one.reason.events
    )
