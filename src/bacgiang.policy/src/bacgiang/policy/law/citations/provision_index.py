"""The provisions of one text, to be found by what cites them."""

from bacgiang.policy.law.citations.provisions import CitedProvision
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
