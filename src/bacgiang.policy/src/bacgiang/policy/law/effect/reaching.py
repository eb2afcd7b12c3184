"""Which facts reach which provision, and what they say of it from day to day."""

from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.facts import turns
from bacgiang.policy.law.effect.provision_status import judge
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date


Named = tuple[str, ...]
"""The provisions around one that facts name, the nearest first; at last ``""``."""


class Reaching:
    """The facts by the provision they name, and answers on one day after the other.

    An answer is made anew only when one of its own facts turns.
    """

    def __init__(self, facts: Sequence[Fact], known: frozenset[str]) -> None:
        """``known``: the eIds of the text."""
        self._by_eid: dict[str, list[Fact]] = {"": []}
        self._excepted: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.event.is_void:
                continue
            for eid in fact.event.scope.eids or ("",):
                self._by_eid.setdefault(eid, []).append(fact)
            for eid in fact.event.scope.excepted:
                self._excepted.setdefault(eid, []).append(fact)
        self._keys = self._by_eid.keys() | self._excepted.keys()
        around = {each for eid in known for each in lineage(eid)}
        self._strange = self._keys - around - {""}
        self._below: dict[str, list[str]] = defaultdict(list)
        for eid in (*known, *self._strange, ""):
            for each in self._named_around(eid):
                self._below[each].append(eid)
        days = [(day, key) for key in self._keys for day in self._turns(key)]
        self._waiting = sorted(set(days), reverse=True)
        self._reaching: dict[Named, list[Fact]] = {}
        self._named_with: dict[str, list[Named]] = defaultdict(list)
        self._made: dict[Named, ProvisionAnswer] = {}
        self._begun: set[str] = set()
        self._day: date | None = None
        self.named: frozenset[str] = frozenset()
        """Provisions that are not in the text and that facts have named by the day."""

    def move_to(self, day: date) -> set[str]:
        """Go on to a day; return the provisions whose answer may be another one."""
        turned: set[str] = set() if self._day else set(self._keys)
        self._day = day
        while self._waiting and self._waiting[-1][0] <= day:
            turned.add(self._waiting.pop()[1])
        for key in turned:
            for named in self._named_with[key]:
                self._made.pop(named, None)
        self._name(turned & self._strange, day)
        return {eid for key in turned for eid in self._below[key]}

    def _name(self, turned: Iterable[str], day: date) -> None:
        for eid in turned:
            facts = (*self._by_eid.get(eid, ()), *self._excepted.get(eid, ()))
            if any(_has_begun(fact, day) for fact in facts):
                self._begun.add(eid)
            else:
                self._begun.discard(eid)
        if self._begun != self.named:
            self.named = frozenset(self._begun)

    def _turns(self, key: str) -> set[date]:
        facts = (*self._by_eid.get(key, ()), *self._excepted.get(key, ()))
        return {day for fact in facts for day in turns(fact)}

    def _named_around(self, eid: str) -> Named:
        return (*(each for each in lineage(eid) if each in self._keys), "")

    def answer(self, eid: str) -> ProvisionAnswer:
        """Return the answer for one provision; ``""`` is the document's own."""
        named = self._named_around(eid)
        if self._day is None:
            raise ValueError("no day")
        if named not in self._made:
            if named not in self._reaching:
                self._reaching[named] = self._narrowest(named)
                for key in named:
                    self._named_with[key].append(named)
            acting = [
                fact for fact in self._reaching[named] if not fact.is_paused(self._day)
            ]
            self._made[named] = judge(acting, self._day)
        return self._made[named]

    def _narrowest(self, named: Named) -> list[Fact]:
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


def _has_begun(fact: Fact, day: date) -> bool:
    if fact.is_paused(day):
        return False
    is_start = fact.kind is EventKind.EFFECTIVE
    return is_start or fact.day is None or fact.day <= day
