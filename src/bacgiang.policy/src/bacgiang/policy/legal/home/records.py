"""The newest records of a register, with their effect today (4.1b, 4.1d)."""

from ...base.date_labels import day_label
from ...base.languages import reads_english
from ...search.page.hits import in_english
from ...search.searching import find
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Record
from ...units.sites.home.section_content import SectionContent
from ..documents.day_number import day_at
from ..documents.register import IDocumentRegister
from ..effect.labels import STATUS_TITLES
from ..relations.pending import is_pending_in_list
from ..relations.pending import PENDING
from ..vocabularies import tables
from ..vocabularies.issuers import RECORD as ISSUERS
from bacgiang.policy import _
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18nmessageid import Message


EFFECT_TITLES = {status.value: title for status, title in STATUS_TITLES.items()}


class RecordsKind(SimpleKind):
    """Records of one type: all on the main site, the unit's on its own."""

    def __init__(self, portal_type: str, title: Message, help: Message) -> None:
        self.portal_type = portal_type
        self.title = title
        self.help = help

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        found = newest(site, wanted, self.portal_type, "issue_date", "unit_code")
        return SectionContent(
            site.translated(self.title),
            self._register_url(site),
            records=tuple(_record(site, brain) for brain in found),
        )

    def _register_url(self, site: HomeSite) -> str:
        for one in site.members:
            if IDocumentRegister.providedBy(one) and one.holds == self.portal_type:
                return str(one.absolute_url())
        return ""


def newest(
    site: HomeSite, wanted: Wanted, portal_type: str, sort_on: str, unit_index: str
) -> Any:
    """The newest published records: all on the main site, else those of its unit."""
    query = {
        "portal_type": portal_type,
        "review_state": "published",
        "sort_on": sort_on,
        "sort_order": "descending",
    }
    if not site.is_main:
        query[unit_index] = site.code
    return find(site.catalog, query).brains(0, wanted.count)


def _record(site: HomeSite, brain: AbstractCatalogBrain) -> Record:
    token = brain.document_type
    kind = tables.title_in(tables.DOCUMENT_TYPES, token, site.language, token)
    effect = EFFECT_TITLES.get(brain.effect_today)
    badge = [effect] if effect is not None else []
    if badge and is_pending_in_list(brain):
        badge.append(PENDING)
    issuer = tables.table(ISSUERS).get(brain.issuer) or tables.Entry(
        "", brain.issuer, ""
    )
    english = in_english(brain, "", site.request)[0]
    return Record(
        title=english or brain.Title,
        url=brain.getURL(),
        language="" if english else site.foreign(brain),
        name=f"{kind} {brain.document_number}".strip(),
        badge="; ".join(map(site.translated, badge)),
        badge_class=f"legal-effect-{brain.effect_today}",
        body=issuer.title(site.language),
        body_language="vi" if reads_english(site.language) and not issuer.en else "",
        facts=day_label(day_at(brain.issue_date), site.language),
    )


documents = RecordsKind(
    "LegalDocument",
    _("home_kind_documents", default="New legal documents"),
    _(
        "home_help_documents",
        default="Legal documents issued last, with their effect today.",
    ),
)
directives = RecordsKind(
    "Directive",
    _("home_kind_directives", default="Directions and administration"),
    _("home_help_directives", default="Directives issued last."),
)
