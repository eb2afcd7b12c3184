"""Status of a document and of every provision on a day (design decision 7).

A document whose provisions are all ended is ended; one of which some are, or whose
text has been amended, is partly in force (law 80/2015/QH13, article 154: what is
amended or replaced has lost effect to that extent). A doubt about some provisions is
theirs: it does not reach what is in force beyond it.
"""

from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import DOUBTFUL
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.answers import Reason
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.provision_status import judge
from bacgiang.policy.law.effect.remarks import remarks
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import replace
from datetime import date


def judge_document(
    facts: Sequence[Fact], day: date, provisions: Iterable[str] = ()
) -> Answer:
    """Return the status on ``day`` that facts about a document give, and the reason.

    ``provisions`` are the eIds of the text; without them only provisions that an event
    names have answers.
    """
    acting = [one for one in facts if not (one.event.is_void or one.is_paused(day))]
    reaching = _Reaching(acting, day)
    known = frozenset(provisions)
    leaves = _leaves(known | reaching.named(known))
    whole = reaching.answer("")
    answers = {leaf: reaching.answer(leaf) for leaf in leaves}
    # Of a provision whose parts the text does not tell apart, the rest counts, too.
    rests = {eid: reaching.answer(eid) for eid in _leaves(known) - leaves}
    parts = [*answers.values(), *rests.values()]
    around = _around(answers)
    for eid, rest in rests.items():
        for each in lineage(eid):
            around[each].append(rest)
    answers |= {eid: _combined(below, whole) for eid, below in around.items()}
    combined = _as_document(_combined(parts if known else [whole, *parts], whole))
    return Answer(
        combined.status,
        combined.reason,
        combined.changes,
        answers,
        remarks(facts, day),
    )


class _Reaching:
    """The facts by the provision they name, and answers made from them once."""

    def __init__(self, facts: Sequence[Fact], day: date) -> None:
        self._day = day
        self._by_eid: dict[str, list[Fact]] = {"": []}
        self._excepted: dict[str, list[Fact]] = {}
        for fact in facts:
            for eid in fact.event.scope.eids or ("",):
                self._by_eid.setdefault(eid, []).append(fact)
            for eid in fact.event.scope.excepted:
                self._excepted.setdefault(eid, []).append(fact)
        self._made: dict[tuple[str, ...], ProvisionAnswer] = {}

    def named(self, known: frozenset[str]) -> set[str]:
        """Return the provisions that facts have named by the day."""
        around = {each for eid in known for each in lineage(eid)}
        return {
            eid
            for eid, facts in [*self._by_eid.items(), *self._excepted.items()]
            if eid and eid not in around and any(map(self._has_begun, facts))
        }

    def _has_begun(self, fact: Fact) -> bool:
        is_start = fact.kind is EventKind.EFFECTIVE
        return is_start or fact.day is None or fact.day <= self._day

    def answer(self, eid: str) -> ProvisionAnswer:
        """Return the answer for one provision; ``""`` is the document's own."""
        known = self._by_eid.keys() | self._excepted.keys()
        named = (*(each for each in lineage(eid) if each in known), "")
        if named not in self._made:
            self._made[named] = judge(self._narrowest(named), self._day)
        return self._made[named]

    def _narrowest(self, named: tuple[str, ...]) -> list[Fact]:
        """Return the facts that reach a provision, effective days of one level only."""
        found: list[Fact] = []
        has_start = False
        for eid in named:
            facts = [
                fact
                for fact in self._by_eid.get(eid, ())
                if not fact.event.scope.excepted.intersection(named)
            ]
            starts = [fact for fact in facts if fact.kind is EventKind.EFFECTIVE]
            found += [fact for fact in facts if fact.kind is not EventKind.EFFECTIVE]
            found += [] if has_start else starts
            has_start = has_start or bool(starts)
        return found


def _leaves(eids: frozenset[str]) -> set[str]:
    """Return the provisions that hold no others."""
    parents = {each for eid in eids for each in lineage(eid.rpartition("__")[0])}
    return set(eids - parents)


def _around(answers: dict[str, ProvisionAnswer]) -> dict[str, list[ProvisionAnswer]]:
    """Return, for every provision that holds others, the answers below it."""
    around: dict[str, list[ProvisionAnswer]] = {}
    for leaf, answer in answers.items():
        for eid in lineage(leaf.rpartition("__")[0]):
            around.setdefault(eid, []).append(answer)
    return around


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


def _combined(
    parts: Sequence[ProvisionAnswer], whole: ProvisionAnswer
) -> ProvisionAnswer:
    """Return the answer for what consists of ``parts``."""
    found = {part.status for part in parts}
    changes = in_order(event for part in parts for event in part.changes)
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
        events = in_order((*answer.reason.events, *_not_in_force(parts)))
        answer = replace(answer, reason=Reason(answer.reason.code, events))
    return replace(answer, changes=changes)


def _not_in_force(parts: Sequence[ProvisionAnswer]) -> tuple[Event, ...]:
    """What took any of the parts out of force, for good or for now, or may have."""
    known = set().union(*(statuses for statuses, _code in _MIXED))
    return in_order(
        event for part in parts if part.status in known for event in part.reason.events
    )


def _alike(
    parts: Sequence[ProvisionAnswer], wanted: Status, whole: ProvisionAnswer
) -> ProvisionAnswer:
    """Return one answer for the parts of one status."""
    if whole.status is wanted and wanted is not Status.IN_FORCE:
        return whole
    codes = {part.reason.code for part in parts if part.status is wanted}
    changed = [code for code in _CHANGED if code in codes]
    if len(codes) == 1:
        code = codes.pop()
    elif changed:
        code = changed[0]
    elif wanted is Status.NO_LONGER_IN_FORCE:
        code = ReasonCode.ALL_PROVISIONS
    else:
        code = min(codes, key=lambda each: each.value)
    return ProvisionAnswer(wanted, Reason(code, _deciding(parts, wanted, code)))


_CHANGED = (ReasonCode.AMENDED, ReasonCode.SUPPLEMENTED, ReasonCode.CORRECTED)


def _deciding(
    parts: Sequence[ProvisionAnswer],
    wanted: Status,
    code: ReasonCode = ReasonCode.ALL_PROVISIONS,
) -> tuple[Event, ...]:
    return in_order(
        event
        for part in parts
        if part.status is wanted
        and code in (ReasonCode.ALL_PROVISIONS, part.reason.code)
        for event in part.reason.events
    )


def _as_document(answer: ProvisionAnswer) -> ProvisionAnswer:
    """An amended document has lost effect in part, though all its text is in force."""
    if answer.status is Status.IN_FORCE and answer.reason.code is ReasonCode.AMENDED:
        return replace(answer, status=Status.PARTLY_IN_FORCE)
    return answer
