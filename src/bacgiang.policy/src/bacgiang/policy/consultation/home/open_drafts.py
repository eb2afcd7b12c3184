"""Drafts that are open for opinions, the nearest last day first (4.1e)."""

from ...base.date_labels import day_label
from ...search.page.hits import in_english
from ...search.searching import find
from ...units.register.directory import directory
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Record
from ...units.sites.home.section_content import SectionContent
from ..register.registers import IDraftRegister
from ..timing.consultation import Consultation
from ..timing.store import consultation_store
from bacgiang.policy import _
from datetime import datetime
from datetime import UTC
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any


class OpenDrafts(SimpleKind):
    """Open is what the clock says at the request, not what an index says."""

    title = _("home_kind_drafts", default="Drafts open for opinions")
    help = _(
        "home_help_drafts",
        default="Drafts on which one can give an opinion now, with the days left.",
    )

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        now = datetime.now(UTC)
        known = consultation_store().items()
        open_now = {uid: one for uid, one in known if one.is_open(now)}
        if not open_now:
            return None
        query: dict[str, Any] = {
            "portal_type": "LegalDraft",
            "review_state": "published",
            "UID": list(open_now),
        }
        if not site.is_main:
            query["unit_code"] = site.code
        found = find(site.catalog, query).brains(0, len(open_now))
        found.sort(key=lambda brain: (open_now[brain.UID].end, brain.Title))
        records = tuple(
            _record(site, brain, open_now[brain.UID], now)
            for brain in found[: wanted.count]
        )
        return SectionContent(
            site.translated(self.title), _register_url(site), records=records
        )


def _register_url(site: HomeSite) -> str:
    register = site.member_like(IDraftRegister)
    return str(register.absolute_url()) if register is not None else ""


def _record(
    site: HomeSite,
    brain: AbstractCatalogBrain,
    consultation: Consultation,
    now: datetime,
) -> Record:
    unit = directory().get(brain.unit_code)
    until = _(
        "home_draft_until",
        default="until ${day}",
        mapping={"day": day_label(consultation.last_day, site.language)},
    )
    english = in_english(brain, "", site.request)[0]
    return Record(
        title=english or brain.Title,
        url=brain.getURL(),
        language="" if english else site.foreign(brain),
        badge=_days_left(site, (consultation.end - now).days),
        badge_class="consultation-open",
        body=unit.name_in(site.language) if unit is not None else "",
        body_language=site.language_of(unit),
        facts=site.translated(until),
    )


def _days_left(site: HomeSite, days: int) -> str:
    """Whole days that are left after today."""
    if days < 1:
        return site.translated(
            _("home_draft_last_day", default="The last day is today")
        )
    if days == 1:
        return site.translated(_("home_draft_one_day", default="1 day left"))
    return site.translated(
        _("home_draft_days", default="${days} days left", mapping={"days": days})
    )


drafts = OpenDrafts()
