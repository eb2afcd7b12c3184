"""`/vi/lien-he`: the province's own contact, and the directory of all units."""

from ..organisation.pages import OrganisationView
from ..register.lookup import get_unit
from ..register.lookup import main_unit_code
from ..register.presentation import UnitPresentation
from ..register.vocabularies import KIND_TITLES
from ..sites.belonging import unit_code_of
from .listing import Asked
from .listing import asked_by
from .listing import listed_units
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from plone import api
from urllib.parse import urlencode
from zope.i18n import translate


@dataclass(frozen=True)
class Group:
    """Units of one kind: those that tell a contact, and those that tell none."""

    title: str
    told: list[UnitPresentation]
    untold: list[UnitPresentation]


class ContactPage(OrganisationView):
    """A form that works without scripts; names are found without their marks, too."""

    listed = ("phone", "hotline", "email")
    """Facts that stand in the list; the others are on the unit's page."""

    @cached_property
    def asked(self) -> Asked:
        return asked_by(self.request.form)

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

    @property
    def search_url(self) -> str:
        """The search of the portal, for the same words."""
        query = urlencode({"SearchableText": self.asked.text})
        root = api.portal.get_navigation_root(self.context).absolute_url()
        return f"{root}/@@search?{query}"

    def groups(self) -> Iterator[Group]:
        """By kind of body."""
        for kind, units in groupby(self.found, key=lambda one: str(one.entry.kind)):
            members = list(units)
            told = [one for one in members if one.has_contact or one.leaders]
            untold = [one for one in members if one not in told]
            yield Group(self._titled(kind), told, untold)

    def _titled(self, kind: str) -> str:
        titles = {one.value: title for one, title in KIND_TITLES.items()}
        return str(translate(titles[kind], target_language=self.language))
