"""The notice on every page of a closed site: what became of the unit, where to go."""

from ...base.date_labels import day_label
from ..register.addresses import home_address
from ..register.directory import directory
from .belonging import site_of
from .transitions import state_of
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase


class ClosedSiteViewlet(ViewletBase):
    """Shown on closed sites alone."""

    @cached_property
    def notice(self) -> dict[str, str] | None:
        """Which unit ended when, `into` which it was merged, which `heir` answers.

        The last two are "" where there is none; `url` is the heir's public site, else
        its page in the register.
        """
        site, units = site_of(self.context), directory()
        if site is None or not state_of(site).is_closed:
            return None
        unit = units.get(site.unit_code)
        if unit is None:
            return None
        language = api.portal.get_current_language()
        merged = units.get(unit.successor) if unit.merged else None
        told = {
            "unit": unit.name_in(language),
            "day": day_label(unit.valid_to, language),
            "into": merged.name_in(language) if merged is not None else "",
            "heir": "",
        }
        heir = units.heir_of(unit.code)
        if heir is not None:
            url = home_address(heir, language, self.request)
            told |= {"heir": heir.name_in(language), "url": url}
        return told
