"""Counts out of the sums that are kept, of a unit or of what something is about."""

from ...text.collation import sort_key
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ..tallies import DAYS
from ..tallies import TallyStore
from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field


@dataclass(frozen=True)
class Figures:
    """`title`: of the unit or subject; `counts`: of each thing that is counted."""

    token: str
    title: str
    counts: Mapping[str, int] = field(default_factory=Counter)

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


def of_units(
    store: TallyStore, unit: str, language: str, months: Sequence[str] = ()
) -> list[Figures]:
    """Of those that were sent anything, by name; `unit`: one alone, "" for all."""
    codes = [unit] if unit else [one.code for one in directory()]
    found = ((code, store.sums(code, months=months)) for code in codes)
    named = [
        Figures(code, unit_name(code, language), one) for code, one in found if one
    ]
    return sorted(named, key=lambda one: sort_key(one.title))
