"""Which provisions are named beside the status of the whole, to tell all of it."""

from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import PARTLY
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import lineage
from collections.abc import Collection
from collections.abc import Sequence


def differing(answers: Sequence[Answer], named: Collection[str]) -> list[str]:
    """Return the eIds of provisions to be named, those around others first.

    ``answers`` are those of one document in one or more periods. Of a provision that is
    not returned holds what is said of the nearest one around it, at last of the whole;
    where that is partly in force, it is in force itself. ``named`` are returned in any
    case.
    """
    told = {"": tuple(map(_inherited, answers))}
    known = {eid for answer in answers for eid in answer.provisions}
    for eid in sorted(known, key=lambda one: (one.count("__"), one)):
        own = tuple(
            _inherited(answer.provisions.get(eid, answer)) for answer in answers
        )
        around = next((each for each in lineage(eid) if each in told), "")
        if eid in named or own != told[around]:
            told[eid] = own
    return [eid for eid in told if eid]


def _inherited(answer: ProvisionAnswer) -> Status:
    return Status.IN_FORCE if answer.status in PARTLY else answer.status
