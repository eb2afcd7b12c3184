"""The first page of a unit's site: the newest of every section, its registers."""

from .newest import Newest
from .newest import newest_of
from .newest import sections_of
from .register_cards import register_cards
from .register_cards import RegisterCard
from functools import cached_property
from Products.Five import BrowserView


NEWEST = 5


class UnitSiteView(BrowserView):
    """Sections with what is newest in each; empty ones are left out."""

    @cached_property
    def newest(self) -> list[Newest]:
        code = self.context.unit_code
        sections = sections_of(self.context)
        found = [newest_of(section, code, NEWEST) for section in sections]
        return [one for one in found if one.entries]

    @cached_property
    def cards(self) -> list[RegisterCard]:
        """Registers in which the unit has a share that the public sees."""
        return [one for one in register_cards(self.context) if one.count]

    def official(self) -> list[Newest]:
        return [one for one in self.newest if not one.is_reference]

    def reference(self) -> list[Newest]:
        """Reference news stands apart, in a block of its own (9.1)."""
        return [one for one in self.newest if one.is_reference]
