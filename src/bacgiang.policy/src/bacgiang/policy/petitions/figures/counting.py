"""The figures of units and subjects, out of the sums that are kept."""

from ...citizen.figures.counts import counted
from ...citizen.figures.counts import Figures
from ...text.collation import sort_key
from ...units.register.names import unit_name
from ..cases.tallies import tally_store
from ..content.content import Matter
from ..rules.subjects import subjects
from zope.i18n import translate


def figures_of(unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
    """By unit and by subject; of one unit, "" of all."""
    units, by_subject = counted(tally_store(), unit)
    of_units = [
        Figures(code, unit_name(code, language), one) for code, one in units.items()
    ]
    requests = Matter.INFORMATION
    named = {token: entry.title(language) for token, entry in subjects().items()}
    named[requests.value] = translate(requests.title_message, target_language=language)
    of_subjects = [
        Figures(token, title, by_subject[token])
        for token, title in named.items()
        if token in by_subject
    ]
    return sorted(of_units, key=lambda one: sort_key(one.title)), of_subjects
