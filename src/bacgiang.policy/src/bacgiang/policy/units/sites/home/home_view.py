"""The first page of the main site: news, notices, registers, units (4.1, 9.1)."""

from ...register.lookup import main_unit_code
from ...register.unit_register import UnitRegister
from ..listings import Listing
from ..newest import Newest
from ..newest import newest_of
from ..newest import sections_of
from ..register_cards import register_cards
from ..register_cards import RegisterCard
from ..section import Section
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView


NEWS = 7
FEW = 5
UNITS = 100


@dataclass(frozen=True)
class Link:
    """A way on: to a register, a unit's site."""

    title: str
    url: str
    lead: str = ""


class HomeView(BrowserView):
    """Blocks of the first page; each is a live query of the section it stands for."""

    @cached_property
    def sections(self) -> list[Section]:
        return list(sections_of(self.context))

    def _newest(self, listing: Listing, count: int) -> Iterator[Newest]:
        for section in self.sections:
            if section.listing == listing.value:
                found = newest_of(section, main_unit_code(), count)
                if found.entries:
                    yield found

    @cached_property
    def news(self) -> list[Newest]:
        return list(self._newest(Listing.NEWS, NEWS))

    @cached_property
    def beside(self) -> list[Newest]:
        """Notices and events."""
        return [
            *self._newest(Listing.NOTICES, FEW),
            *self._newest(Listing.EVENTS, FEW),
        ]

    @cached_property
    def reference(self) -> list[Newest]:
        """Reference news, in a marked block and never among the official."""
        return list(self._newest(Listing.REFERENCE, FEW))

    def registers(self) -> list[Link]:
        """Sections of documents not in a register yet, and the register of units."""
        listed = [one for one in self.sections if one.listing == Listing.DOCUMENTS]
        listed += [
            one for one in self.context.objectValues() if isinstance(one, UnitRegister)
        ]
        return [
            Link(one.title, one.absolute_url(), one.description or "")
            for one in listed
            if not one.exclude_from_nav
        ]

    def cards(self) -> list[RegisterCard]:
        """Registers with how much they hold."""
        return list(register_cards(self.context))

    def units(self) -> list[Link]:
        """Sites of units that are open to the public."""
        path = "/".join(self.context.getPhysicalPath())
        found = api.content.find(
            portal_type="UnitSite",
            review_state="open",
            path={"query": path, "depth": 2},
            sort_on="sortable_title",
            sort_limit=UNITS,
        )
        return [Link(brain.Title, brain.getURL()) for brain in found[:UNITS]]
