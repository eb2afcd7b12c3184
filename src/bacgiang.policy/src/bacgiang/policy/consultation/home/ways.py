"""How citizens give an opinion: the register of drafts, on the sites that have it."""

from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.section_content import LinkCard
from ..register.registers import IDraftRegister
from bacgiang.policy import _


TITLE = _("home_way_opinion", default="Give an opinion on a draft")
LEAD = _(
    "home_way_opinion_lead",
    default="Drafts of the People's Council and the People's Committee that are open.",
)


def give_opinion(site: HomeSite) -> LinkCard | None:
    register = site.member_like(IDraftRegister)
    if register is None:
        return None
    return LinkCard(
        site.translated(TITLE), register.absolute_url(), site.translated(LEAD)
    )
