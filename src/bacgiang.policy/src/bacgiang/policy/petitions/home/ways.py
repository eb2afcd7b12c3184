"""How citizens send a petition or question, and read what others were answered."""

from ...base.page_facts import service_of_site
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.section_content import LinkCard
from bacgiang.policy import _


TITLE = _("home_way_petition", default="Send a petition or question")
ASK = _("heading_information_ask", default="Ask for information")
ASK_LEAD = _(
    "home_way_information_lead",
    default="Of the agency that holds it, by the law on access to information.",
)
LEAD = _(
    "home_way_petition_lead",
    default="To the unit that answers, from a phone, without an account.",
)


def send_petition(site: HomeSite) -> LinkCard:
    return LinkCard(
        site.translated(TITLE), f"{site.url}/@@petition", site.translated(LEAD)
    )


def ask_for_information(site: HomeSite) -> LinkCard:
    url = f"{site.url}/@@petition?matter=information"
    return LinkCard(site.translated(ASK), url, site.translated(ASK_LEAD))


petition = service_of_site("petition", TITLE)
requests = service_of_site(
    "information-requests",
    _("heading_information_requests", default="Requests for information"),
)
answered = service_of_site(
    "answered-petitions",
    _("heading_petitions_answered", default="Questions and answers"),
)
