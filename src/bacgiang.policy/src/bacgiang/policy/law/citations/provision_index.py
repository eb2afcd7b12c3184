"""The provisions of one text, to be found by what cites them."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import provision_at
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
import re


class ProvisionIndex:
    """eIds by their last step: a citation is compared with few of a thousand."""

    def __init__(self, eids: Iterable[str] = ()) -> None:
        known = tuple(eids)
        self._known = frozenset(known)
        self._by_step: dict[str, list[str]] = defaultdict(list)
        for eid in known:
            step = eid.rpartition("__")[2].casefold()
            for name in {step, _COUNTER.sub("", step)}:
                self._by_step[name].append(eid)

    def __contains__(self, eid: str) -> bool:
        return eid in self._known

    def fitting(self, cited: CitedProvision) -> Iterator[str]:
        """Yield those that a citation means, of a range in its order."""
        for one in cited.expanded():
            step = one.steps[-1]
            label = (step.label or "").replace(".", "-").casefold()
            for name in step.kind.eid_names:
                for eid in self._by_step.get(f"{name}_{label}", ()):
                    if one.covers(eid):
                        yield eid


_COUNTER = re.compile(r"-\d+$")
"""What tells clauses apart that the document itself numbers alike."""


def provisions_meant(ending: str, known: ProvisionIndex, attached: bool) -> list[str]:
    """Return the eIds that an ending of one means: of the attached text, or its own.

    One that the text gets anew is below what is there, or beside the number before its
    own. The ending itself where nothing tells.
    """
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
