"""Counts out of the sums that are kept, of a unit or of what something is about."""

from ..tallies import DAYS
from ..tallies import TallyStore
from collections import Counter
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field


@dataclass(frozen=True)
class Figures:
    """`title`: of the unit or subject; `counts`: of each thing that is counted."""

    token: str
    title: str
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def median_days(self) -> int | None:
        """Whole days within which half of them were done; None without any."""
        days = {
            one: count for one, count in self.counts.items() if one.startswith(DAYS)
        }
        half, seen = (sum(days.values()) + 1) // 2, 0
        for what, count in sorted(days.items()):
            seen += count
            if seen >= half:
                return int(what.removeprefix(DAYS))
        return None


Counted = dict[str, Counter[str]]


def counted(store: TallyStore, unit: str) -> tuple[Counted, Counted]:
    """By unit, and by what it is about; of one unit, "" of all."""
    units: Counted = defaultdict(Counter)
    subjects: Counted = defaultdict(Counter)
    for code, subject, what, count in store.sums(unit):
        units[code][what] += count
        subjects[subject][what] += count
    return units, subjects
