"""What holds now, at the top of every page: the portal's notices, and the unit's own.

A unit's pages are those of its site, of its records in the registers, which readers
reach by search, and its page in the directory.

Asked of the clock at each request, nothing is written or kept.
"""

from ...base.chain import chain_of
from ...base.date_labels import stamp_label
from ...base.dates import now_utc
from ...base.languages import reads_english
from ...units.register.lookup import main_unit_code
from ...units.register.unit import Unit
from ...units.register.unit_view import UnitView
from ...units.sites.belonging import unit_code_of
from .notice import Level
from .notice import UrgentNotice
from .store import urgent_notices
from datetime import datetime
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.dexterity.content import DexterityContent
from typing import Any


def _gravity(notice: UrgentNotice) -> tuple[int, datetime]:
    return list(Level).index(Level(notice.level)), notice.starts


def notices_for(context: DexterityContent, view: Any = None) -> list[UrgentNotice]:
    """What pages of a place show now, the gravest first."""
    now = now_utc()
    units = dict.fromkeys((main_unit_code(), _unit_of(context, view)))
    found = [one for unit in units for one in urgent_notices().holding(unit, now)]
    return sorted(found, key=_gravity)


def _unit_of(context: DexterityContent, view: Any) -> str:
    """Code of the unit that a page is of, or tells of."""
    if isinstance(view, UnitView):
        return view.shown.code
    unit = next((one for one in chain_of(context) if isinstance(one, Unit)), None)
    return unit_code_of(context) if unit is None else unit.code


class UrgentNoticesViewlet(ViewletBase):
    @cached_property
    def notices(self) -> list[UrgentNotice]:
        return notices_for(self.context, self.view)

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
        return "vi" if reads_english(self.language) and not notice.text_en else None
