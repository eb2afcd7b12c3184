"""`/vi/lien-he`: the province's own contact, and the directory of all units."""

from ...base.form_values import form_value
from ..organisation.pages import OrganisationView
from ..register.lookup import get_unit
from ..register.lookup import main_unit_code
from ..register.presentation import UnitPresentation
from ..register.vocabularies import KIND_TITLES
from ..sites.belonging import unit_code_of
from .listing import Asked
from .listing import KINDS
from .listing import listed_units
from .listing import LONGEST
from functools import cached_property
from itertools import groupby
from zope.i18n import translate


class ContactPage(OrganisationView):
    """A form that works without scripts; names are found without their marks, too."""

    listed = ("phone", "hotline", "email")
    """Facts that stand in the list; the others are on the unit's page."""

    @cached_property
    def asked(self) -> Asked:
        kind = form_value(self.request.form, "kind").strip()
        text = form_value(self.request.form, "text").strip()[:LONGEST]
        return Asked(text, kind if kind in KINDS else "")

    @property
    def is_search(self) -> bool:
        return bool(self.asked.text or self.asked.kind)

    @cached_property
    def unit(self) -> UnitPresentation | None:
        """Whose site it is: the province's."""
        unit = get_unit(unit_code_of(self.context) or main_unit_code())
        return UnitPresentation(unit, self.language, self.request) if unit else None

    def kinds(self) -> list[tuple[str, str]]:
        return [(one.value, self._titled(one.value)) for one in KIND_TITLES]

    @cached_property
    def found(self) -> list[UnitPresentation]:
        return list(listed_units(self.asked, self.language, self.request))

    def groups(self) -> list[tuple[str, list[UnitPresentation]]]:
        """By kind of body, what it is called first."""
        by_kind = groupby(self.found, key=lambda one: str(one.entry.kind))
        return [(self._titled(kind), list(units)) for kind, units in by_kind]

    def _titled(self, kind: str) -> str:
        titles = {one.value: title for one, title in KIND_TITLES.items()}
        return str(translate(titles[kind], target_language=self.language))
