"""The figures of units and subjects, out of the sums that are kept."""

from ...text.collation import sort_key
from ...units.register.names import unit_name
from ..cases.tallies import DAYS
from ..cases.tallies import tally_store
from ..content.course import Phase
from ..rules.subjects import subjects
from collections import Counter
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
        """Whole days within which half of them were answered; None without any."""
        half, seen = (self.counts.get(Phase.ANSWERED.value, 0) + 1) // 2, 0
        for what, count in sorted(self.counts.items()):
            if what.startswith(DAYS):
                seen += count
                if seen >= half:
                    return int(what.removeprefix(DAYS))
        return None


def figures_of(unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
    """By unit and by subject; of one unit, "" of all."""
    units: dict[str, Counter[str]] = {}
    by_subject: dict[str, Counter[str]] = {}
    for code, subject, what, count in tally_store().sums(unit):
        units.setdefault(code, Counter())[what] += count
        by_subject.setdefault(subject, Counter())[what] += count
    known = subjects()
    of_units = [
        Figures(code, unit_name(code, language), one) for code, one in units.items()
    ]
    of_subjects = [
        Figures(token, entry.title(language), by_subject[token])
        for token, entry in known.items()
        if token in by_subject
    ]
    return sorted(of_units, key=lambda one: sort_key(one.title)), of_subjects
