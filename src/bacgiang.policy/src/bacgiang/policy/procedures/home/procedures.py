"""Procedures on a first page: a search, the ones changed last, the forms (4.1c)."""

from ...legal.home.records import newest
from ...search.page.hits import in_english
from ...units.sites.home import section_content
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ..register.registers import FORMS
from ..register.registers import IProcedureRegister
from ..register_page.value_titles import ONLINE
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain


SEARCH = _("home_procedures_search", default="Name, code or words of a procedure")
ALL_FORMS = _("home_procedures_forms", default="Forms to download")


class ProceduresKind(SimpleKind):
    """Those of all on the main site, those that a unit carries out on its own."""

    title = _("home_kind_procedures", default="Procedures and forms")
    help = _(
        "home_help_procedures",
        default="A search of procedures, and those that were changed last.",
    )

    def show(
        self, site: HomeSite, wanted: Wanted
    ) -> section_content.SectionContent | None:
        register = site.member_like(IProcedureRegister)
        if register is None:
            return None
        found = newest(site, wanted, "Procedure", "modified", "doers")
        if not found:
            return None
        url = str(register.absolute_url())
        return section_content.SectionContent(
            site.translated(self.title),
            url,
            search=section_content.SearchField(url, "text", site.translated(SEARCH)),
            records=tuple(_record(site, brain) for brain in found),
            doors=_forms(site, register),
        )


def _forms(
    site: HomeSite, register: DexterityContent
) -> tuple[section_content.LinkCard, ...]:
    if FORMS not in register:
        return ()
    return (
        section_content.LinkCard(
            site.translated(ALL_FORMS), f"{register.absolute_url()}/{FORMS}"
        ),
    )


def _record(site: HomeSite, brain: AbstractCatalogBrain) -> section_content.Record:
    online = brain.is_online == "yes"
    english = in_english(brain, "", site.request)[0]
    return section_content.Record(
        title=english or brain.Title,
        url=brain.getURL(),
        language="" if english else site.foreign(brain),
        badge=site.translated(ONLINE["yes"]) if online else "",
        facts=brain.procedure_code or "",
    )


procedures = ProceduresKind()
