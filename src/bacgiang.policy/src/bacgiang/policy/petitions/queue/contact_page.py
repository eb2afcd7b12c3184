"""`@@petition-contact?case=…`: who sent it, after saying why, shown once."""

from ...citizen.board_pages.contact_page import SenderPage
from .one_petition import OnePetition
from bacgiang.policy import _


class ContactPage(OnePetition, SenderPage):
    """Of what the unit of this site has."""

    heading = _("heading_petition_contact", default="Who sent it")
    way_back = _("link_back_to_petition", default="Back to what was sent")

    @property
    def queue_url(self) -> str:
        return self.url_of("petition-case")
