"""The notice on every page of a closed site: what became of the unit, where to go."""

from ...base.date_labels import day_label
from ..register.addresses import page_address
from ..register.addresses import site_address
from ..register.directory import Directory
from ..register.directory import directory
from ..register.directory import UnitEntry
from .belonging import site_of
from .closed import is_closed
from dataclasses import dataclass
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase


@dataclass(frozen=True)
class Notice:
    """Which unit ended when, `into` which it was merged ("": it was not), who answers.

    `heir` and `url` are "" when nobody does today.
    """

    unit: str
    day: str
    into: str
    heir: str
    url: str


class ClosedSiteViewlet(ViewletBase):
    """Shown on closed sites alone."""

    @cached_property
    def notice(self) -> Notice | None:
        site = site_of(self.context)
        if site is None or not is_closed(site):
            return None
        units = directory()
        unit = units.get(site.unit_code)
        return self._told(units, unit) if unit is not None else None

    def _told(self, units: Directory, unit: UnitEntry) -> Notice:
        heir = units.heir_of(unit.code)
        language = api.portal.get_current_language()
        day = unit.valid_to
        successor = units.get(unit.successor) if unit.merged else None
        return Notice(
            unit=unit.name_in(language),
            day=day_label(day, language),
            into=successor.name_in(language) if successor is not None else "",
            heir=heir.name_in(language) if heir is not None else "",
            url=self._address(heir, language) if heir is not None else "",
        )

    def _address(self, heir: UnitEntry, language: str) -> str:
        """The heir's public site, else its page in the register."""
        return site_address(heir, language, self.request) or page_address(
            heir.code, language, self.request
        )
