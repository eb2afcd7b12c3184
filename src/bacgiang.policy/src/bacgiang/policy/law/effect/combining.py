"""One answer from those about the parts of a document, or of a provision."""

from bacgiang.policy.law.effect.answers import DOUBTFUL
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import Reason
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.parts import Parts
from dataclasses import replace


_OUT, _STOPPED = Status.NO_LONGER_IN_FORCE, Status.SUSPENDED
_MIXED = (
    ({_OUT, _STOPPED}, ReasonCode.PARTLY_ENDED_AND_SUSPENDED),
    ({_OUT}, ReasonCode.PARTLY_ENDED),
    ({_STOPPED}, ReasonCode.PARTLY_SUSPENDED),
    ({Status.NOT_YET_EFFECTIVE}, ReasonCode.PARTLY_EFFECTIVE),
    ({Status.CONFLICT}, ReasonCode.PARTLY_CONTRADICTORY),
    ({Status.UNKNOWN}, ReasonCode.PARTLY_UNKNOWN),
)
_PARTLY_STATUS = {
    ReasonCode.PARTLY_SUSPENDED: Status.PARTLY_SUSPENDED,
    ReasonCode.PARTLY_EFFECTIVE: Status.PARTLY_EFFECTIVE,
}
# Doubts go first; with nothing in force, the status that most can still come of.
_GRAVEST = (
    Status.CONFLICT,
    Status.UNKNOWN,
    Status.SUSPENDED,
    Status.NOT_YET_EFFECTIVE,
    Status.NO_LONGER_IN_FORCE,
    Status.IN_FORCE,
)


def combined(parts: Parts, whole: ProvisionAnswer) -> ProvisionAnswer:
    """Return the answer for what consists of ``parts``."""
    found, changes = parts.statuses, parts.changes
    if Status.IN_FORCE in found and len(found) > 1:
        code = next(code for each, code in _MIXED if each <= found)
        reason = Reason(code, _not_in_force(parts))
        # In doubt may be an end, too.
        is_sure = found.isdisjoint(DOUBTFUL)
        status = _PARTLY_STATUS.get(code) if is_sure else None
        return ProvisionAnswer(status or Status.PARTLY_IN_FORCE, reason, changes)
    wanted = next(each for each in _GRAVEST if each in found)
    answer = _alike(parts, wanted, whole)
    if len(found) > 1:
        # What became of other parts is told beside the gravest, not hidden by it.
        order = parts.order
        places = order.places((*answer.reason.events, *_not_in_force(parts)))
        events = order.at(set(places))
        answer = replace(answer, reason=Reason(answer.reason.code, events))
    return replace(answer, changes=changes)


def _not_in_force(parts: Parts) -> tuple[Event, ...]:
    """What took any of the parts out of force, for good or for now, or may have."""
    return parts.events(set().union(*(statuses for statuses, _code in _MIXED)))


def _alike(parts: Parts, wanted: Status, whole: ProvisionAnswer) -> ProvisionAnswer:
    """Return one answer for the parts of one status."""
    if whole.status is wanted and wanted is not Status.IN_FORCE:
        return whole
    codes = parts.codes(wanted)
    changed = [code for code in _CHANGED if code in codes]
    if len(codes) == 1:
        code = codes.pop()
    elif changed:
        code = changed[0]
    elif wanted is Status.NO_LONGER_IN_FORCE:
        code = ReasonCode.ALL_PROVISIONS
    else:
        code = min(codes, key=lambda each: each.value)
    only = None if code is ReasonCode.ALL_PROVISIONS else code
    return ProvisionAnswer(wanted, Reason(code, parts.events({wanted}, only)))


_CHANGED = (ReasonCode.AMENDED, ReasonCode.SUPPLEMENTED, ReasonCode.CORRECTED)


def as_document(answer: ProvisionAnswer) -> ProvisionAnswer:
    """An amended document has lost effect in part, though all its text is in force."""
    if answer.status is Status.IN_FORCE and answer.reason.code is ReasonCode.AMENDED:
        return replace(answer, status=Status.PARTLY_IN_FORCE)
    return answer
