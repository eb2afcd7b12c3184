"""The provisions of one text, to be found by what cites them."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import label_in_eid
from bacgiang.policy.law.citations.provisions import provision_at
from bacgiang.policy.law.citations.provisions import StepKind
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
import re


MOST_KEPT = 20_000
"""Endings of which an index keeps what they mean."""


class ProvisionIndex:
    """eIds by the labels of their steps: to find those cited takes no comparing.

    A text may cite its own provisions as often as it has some.
    """

    def __init__(self, eids: Iterable[str] = ()) -> None:
        self._by_last: dict[str, list[str]] = defaultdict(list)
        for eid in eids:
            self._by_last[_name_of_last(eid)].append(eid)
        self._known = {eid for named in self._by_last.values() for eid in named}
        self._gone: set[str] = set()
        self._tables: dict[tuple[str, tuple[StepKind, ...]], Table] = {}
        self._meant: dict[tuple[str, bool], tuple[str, ...]] = {}

    def __contains__(self, eid: str) -> bool:
        return eid in self._known and eid not in self._gone

    def add(self, eid: str) -> None:
        """Find a provision that is new, or there again, from now on."""
        self._meant.clear()
        if eid in self._gone:
            self._gone.remove(eid)
            return
        last = _name_of_last(eid)
        self._known.add(eid)
        self._by_last[last].append(eid)
        for (name, kinds), table in self._tables.items():
            for labels in _ways(eid.split("__"), kinds) if name == last else ():
                table[labels].append(eid)

    def discard(self, eid: str) -> None:
        """Find a provision no more."""
        self._gone.add(eid)
        self._meant.clear()

    def meant(
        self, ending: str, attached: bool, find: Callable[[], list[str]]
    ) -> list[str]:
        """What an ending means, found once: a text may be asked thousands of times."""
        known = self._meant.get((ending, attached))
        if known is None:
            if len(self._meant) >= MOST_KEPT:
                self._meant.clear()
            known = self._meant[ending, attached] = tuple(find())
        return list(known)

    def fitting(self, cited: CitedProvision) -> Iterator[str]:
        """Yield those that a citation means, of a range in its order."""
        for one in cited.expanded():
            if one.is_relative:
                continue
            kinds = tuple(step.kind for step in one.steps)
            labels = tuple(label_in_eid(step.label or "") for step in one.steps)
            for name in one.kind.eid_names:
                for eid in self._table(name, kinds).get(labels, ()):
                    if eid not in self._gone:
                        yield eid

    def _table(self, name: str, kinds: tuple[StepKind, ...]) -> "Table":
        """eIds whose last step has the name, by the labels of steps of the kinds.

        Made when first asked for: texts cite by a handful of combinations of levels.
        """
        table = self._tables.get((name, kinds))
        if table is None:
            table = defaultdict(list)
            for eid in self._by_last.get(name, ()):
                for labels in _ways(eid.split("__"), kinds):
                    table[labels].append(eid)
            # Other threads look it up as soon as it stands here.
            self._tables[name, kinds] = table
        return table


Table = dict[tuple[str, ...], list[str]]


def _name_of_last(eid: str) -> str:
    return eid.rpartition("__")[2].partition("_")[0]


def _ways(parts: list[str], kinds: tuple[StepKind, ...]) -> Iterable[tuple[str, ...]]:
    """Labels of the steps by which an eId can be cited: the last, and some around it.

    Each but once. The number of ways is that of the depth, which is a few levels.
    """
    *around, last = parts
    # What the steps so far leave of those around, and the labels they have.
    ways: set[tuple[int, tuple[str, ...]]] = {(0, ())}
    for kind in kinds[:-1]:
        ways = {
            (place + 1, (*labels, label))
            for start, labels in ways
            for place in range(start, len(around))
            for label in _labels(around[place], kind)
        }
    return {
        (*labels, label) for _, labels in ways for label in _labels(last, kinds[-1])
    }


def _labels(part: str, kind: StepKind) -> set[str]:
    """How a step of an eId can be called; none where it is of another kind.

    What tells clauses apart that the document itself numbers alike may be left out.
    """
    name, _, label = part.partition("_")
    label = label.casefold()
    return {label, _COUNTER.sub("", label)} if name in kind.eid_names else set()


_COUNTER = re.compile(r"-\d+\Z")


def provisions_meant(ending: str, known: ProvisionIndex, attached: bool) -> list[str]:
    """Return the eIds that an ending of one means: of the attached text, or its own.

    One that the text gets anew is below what is there, or beside the number before its
    own. The ending itself where nothing tells.
    """
    return known.meant(ending, attached, lambda: _meant(ending, known, attached))


def _meant(ending: str, known: ProvisionIndex, attached: bool) -> list[str]:
    # Many cite the regulation by the number of the decision alone, not the reverse.
    by_decision = () if attached else (False, True)
    there = (_fitting(ending, known, one) for one in by_decision)
    return (
        next(filter(None, there), None)
        or _placed(ending, known, attached)
        or _placed(ending, known, not attached)
        or [ending]
    )


def _placed(ending: str, known: ProvisionIndex, attached: bool) -> list[str]:
    fitting = _fitting(ending, known, attached)
    if fitting or ending.startswith(_ATTACHMENT):
        return fitting
    around, joint, last = ending.rpartition("__")
    if joint:
        parents = _placed(around, known, attached)
        return [f"{parent}__{last}" for parent in parents]
    for beside in _before(ending):
        found = _fitting(beside, known, attached)
        if found:
            parents = [one.rpartition("__")[0] for one in found]
            return [f"{one}__{last}" if one else last for one in parents]
    return []


def _fitting(ending: str, known: ProvisionIndex, attached: bool) -> list[str]:
    try:
        fitting = known.fitting(provision_at(ending))
    except ValueError:
        return []
    return [eid for eid in fitting if eid.startswith(_ATTACHMENT) is attached]


def _before(ending: str) -> Iterator[str]:
    """Yield the numbers before one: of article 9a, those of articles 9, 8, 7 ..."""
    numbered = _NUMBERED.fullmatch(ending)
    if numbered is None:
        return
    highest = int(numbered["number"]) - (not numbered["letter"])
    for number in range(highest, max(0, highest - _FAR), -1):
        yield f"{numbered['level']}_{number}"


_ATTACHMENT = "att_"
_NUMBERED = re.compile(
    r"(?P<level>[a-z]{1,10})_(?P<number>\d{1,4})(?P<letter>[a-zđ]?)\d*"
)
_FAR = 30
"""Provisions that may be added in a row."""
