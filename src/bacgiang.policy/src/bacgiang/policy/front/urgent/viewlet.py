"""What holds now, at the top of every page: the portal's notices, and the unit's own.

Asked of the clock at each request, nothing is written or kept.
"""

from ...base.date_labels import stamp_label
from ...base.dates import now_utc
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import site_of
from .notice import Level
from .notice import UrgentNotice
from .store import urgent_notices
from datetime import datetime
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.dexterity.content import DexterityContent


def _gravity(notice: UrgentNotice) -> tuple[int, datetime]:
    return list(Level).index(Level(notice.level)), notice.starts


def notices_for(context: DexterityContent) -> list[UrgentNotice]:
    """What pages of a place show now, the gravest first."""
    site, main, now = site_of(context), main_unit_code(), now_utc()
    units = {main: None, **({site.unit_code: None} if site is not None else {})}
    found = [one for unit in units for one in urgent_notices().holding(unit, now)]
    return sorted(found, key=_gravity)


class UrgentNoticesViewlet(ViewletBase):
    @cached_property
    def notices(self) -> list[UrgentNotice]:
        return notices_for(self.context)

    @property
    def feed_url(self) -> str:
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return f"{place}/urgent-notices.xml"

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    def title_of(self, notice: UrgentNotice) -> str:
        return Level(notice.level).title_message

    def period_of(self, notice: UrgentNotice) -> tuple[str, str] | None:
        """Beginning and end of an outage, in words; None for others."""
        if notice.level != Level.OUTAGE:
            return None
        language = self.language
        return stamp_label(notice.starts, language), stamp_label(notice.ends, language)

    def foreign(self, notice: UrgentNotice) -> str | None:
        """The language of its words where it is not the page's."""
        return "vi" if self.language == "en" and not notice.text_en else None
