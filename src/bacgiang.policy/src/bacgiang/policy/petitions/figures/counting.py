"""The figures of units and subjects, out of the sums that are kept."""

from ...citizen.figures.counts import Figures
from ...citizen.figures.counts import of_units
from ..cases.tallies import tally_store
from ..content.content import Matter
from ..rules.subjects import subjects
from zope.i18n import translate


def figures_of(unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
    """By unit and by subject; of one unit, "" of all."""
    store, requests = tally_store(), Matter.INFORMATION
    named = {token: entry.title(language) for token, entry in subjects().items()}
    named[requests.value] = translate(requests.title_message, target_language=language)
    of_subjects = [
        Figures(token, title, sums)
        for token, title in named.items()
        if (sums := store.sums(unit, token))
    ]
    return of_units(store, unit, language), of_subjects
