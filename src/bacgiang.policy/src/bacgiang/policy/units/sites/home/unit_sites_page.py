"""`@@unit-sites`: every unit site by kind of unit, narrowed down by name (2.2a)."""

from ....base.asked_by_address import AskedByAddress
from ....base.form_values import form_value
from ....text.folding import fold
from ...register.vocabularies import KIND_TITLES
from .home_site import HomeSite
from .kinds.units import groups_of
from .kinds.units import site_doors
from .kinds.units import unit_sites
from .section_content import Group
from functools import cached_property
from Products.Five import BrowserView


LONGEST = 200


class UnitSitesPage(AskedByAddress, BrowserView):
    """A form that works without scripts; names are found without their marks, too."""

    @cached_property
    def site(self) -> HomeSite:
        return HomeSite(self.context, self.request)

    @property
    def text(self) -> str:
        return self._asked("text")[:LONGEST]

    @property
    def kind(self) -> str:
        """The kind of unit asked for; "" for all, and for what is none."""
        asked = self._asked("kind")
        return asked if asked in {one.value for one in KIND_TITLES} else ""

    def kinds(self) -> list[tuple[str, str]]:
        return [
            (one.value, self.site.translated(KIND_TITLES[one])) for one in KIND_TITLES
        ]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        words = fold(self.text).split()
        language = self.site.language
        found = (
            entry
            for entry in unit_sites(language, self.site.code)
            if self.kind in ("", entry.kind)
            and all(
                word in fold(f"{entry.name} {entry.name_en} {entry.short_name}")
                for word in words
            )
        )
        doors = site_doors(found, language, self.request)
        return groups_of(self.site, doors)

    @property
    def total(self) -> int:
        return sum(len(group.links) for group in self.groups)

    def _asked(self, name: str) -> str:
        return form_value(self.request.form, name).strip()
