"""Status of a document and of every provision on a day (design decision 7).

A document whose provisions are all ended is ended; one of which some are, or whose
text has been amended, is partly in force (law 80/2015/QH13, article 154: what is
amended or replaced has lost effect to that extent). A doubt about some provisions is
theirs: it does not reach what is in force beyond it.
"""

from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import ProvisionAnswer
from bacgiang.policy.law.effect.combining import as_document
from bacgiang.policy.law.effect.combining import combined
from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.parts import Order
from bacgiang.policy.law.effect.parts import Parts
from bacgiang.policy.law.effect.reaching import Reaching
from bacgiang.policy.law.effect.remarks import remarkable
from bacgiang.policy.law.effect.remarks import remarks
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date


def judge_document(
    facts: Sequence[Fact], day: date, provisions: Iterable[str] = ()
) -> Answer:
    """Return the status on ``day`` that facts about a document give, and the reason.

    ``provisions`` are the eIds of the text; without them only provisions that an event
    names have answers.
    """
    return Course(facts, provisions).on(day)


class Course:
    """Answers about a document on days that are asked for in their order.

    From one to the next only those provisions are judged anew of which a fact turns,
    and only what holds them is put together anew.
    """

    def __init__(self, facts: Sequence[Fact], provisions: Iterable[str] = ()) -> None:
        """Take what ``judge_document`` takes."""
        self._known = frozenset(provisions)
        self._reaching = Reaching(facts, self._known)
        self._order = Order(facts)
        self._remarkable = remarkable(facts)
        self._named: frozenset[str] | None = None
        self._parts: dict[str, Parts] = {}
        self._answers: dict[str, ProvisionAnswer] = {}
        self._judged: dict[str, ProvisionAnswer] = {}
        self._leaves: set[str] = set()

    def on(self, day: date) -> Answer:
        """Return the answer on a day that is not before the one asked for last."""
        before = self._reaching.answer("") if self._named is not None else None
        turned = self._reaching.move_to(day)
        whole = self._reaching.answer("")
        if self._named != self._reaching.named:
            self._named = self._reaching.named
            self._lay_out(self._known | self._named)
            touched = set(self._parts)
        else:
            touched = set(self._parts) if whole != before else set()
            for eid in turned & self._judged.keys():
                touched.update(self._turn(eid))
        for eid in touched - {""}:
            self._answers[eid] = combined(self._parts[eid], whole)
        if touched:
            self._document = as_document(combined(self._parts[""], whole))
        return Answer(
            self._document.status,
            self._document.reason,
            self._document.changes,
            dict(self._answers),
            remarks(self._remarkable, day),
        )

    def _lay_out(self, eids: frozenset[str]) -> None:
        """Begin anew with the provisions told apart."""
        self._leaves = _leaves(eids)
        # Of a provision whose parts the text does not tell apart, the rest counts, too.
        rests = _leaves(self._known) - self._leaves
        around = {each for leaf in self._leaves for each in lineage(_parent(leaf))}
        self._parts = {eid: Parts(self._order) for eid in (*around, "")}
        self._answers = {}
        alone = () if self._known else ("",)
        self._judged = {}
        for eid in (*self._leaves, *rests, *alone):
            self._judged[eid] = answer = self._reaching.answer(eid)
            for each in self._wholes_of(eid):
                self._parts[each].add(answer)
            if eid in self._leaves:
                self._answers[eid] = answer

    def _turn(self, eid: str) -> Iterable[str]:
        """Take in the answer about a part; return what is another one with it."""
        old, new = self._judged[eid], self._reaching.answer(eid)
        if old == new:
            return ()
        self._judged[eid] = new
        wholes = self._wholes_of(eid)
        for each in wholes:
            self._parts[each].remove(old)
            self._parts[each].add(new)
        if eid in self._leaves:
            self._answers[eid] = new
        return wholes

    def _wholes_of(self, eid: str) -> list[str]:
        return [*lineage(_parent(eid) if eid in self._leaves else eid), ""]


def _parent(eid: str) -> str:
    return eid.rpartition("__")[0]


def _leaves(eids: frozenset[str]) -> set[str]:
    """Return the provisions that hold no others."""
    parents = {each for eid in eids for each in lineage(_parent(eid))}
    return set(eids - parents)
