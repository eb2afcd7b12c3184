"""`@@opinions-figures` of the register: how each unit deals with opinions, for all."""

from ....base.languages import reads_english
from ....units.register.lookup import main_unit_code
from ....units.sites.belonging import unit_code_of
from ..reasons import reason_title
from .counting import Figures
from .counting import figures_of_units
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from typing import Any


class FiguresPage(BrowserView):
    """A unit's site shows that unit alone."""

    @cached_property
    def figures(self) -> list[Figures]:
        return figures_of_units(shown_unit(self.context))

    def percent(self, share: float | None) -> str:
        """With the comma where the language has one."""
        if share is None:
            return "–"
        number = f"{share * 100:.1f}"
        is_english = reads_english(api.portal.get_current_language())
        return f"{number if is_english else number.replace('.', ',')} %"

    def withheld(self, figures: Figures) -> list[tuple[Any, int]]:
        """Reasons in words with their number, the most frequent first."""
        counted = sorted(figures.withheld.items(), key=lambda pair: -pair[1])
        return [(reason_title(token), count) for token, count in counted]


def shown_unit(register: DexterityContent) -> str:
    """The unit whose share the register is; "" on the main site."""
    code = unit_code_of(register)
    return "" if code == main_unit_code() else code
