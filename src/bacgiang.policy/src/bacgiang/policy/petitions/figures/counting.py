"""The figures of units and subjects, out of the sums that are kept."""

from ...citizen.figures.counts import counted
from ...citizen.figures.counts import Figures
from ...text.collation import sort_key
from ...units.register.names import unit_name
from ..cases.tallies import tally_store
from ..rules.subjects import subjects


def figures_of(unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
    """By unit and by subject; of one unit, "" of all."""
    units, by_subject = counted(tally_store(), unit)
    of_units = [
        Figures(code, unit_name(code, language), one) for code, one in units.items()
    ]
    of_subjects = [
        Figures(token, entry.title(language), by_subject[token])
        for token, entry in subjects().items()
        if token in by_subject
    ]
    return sorted(of_units, key=lambda one: sort_key(one.title)), of_subjects
