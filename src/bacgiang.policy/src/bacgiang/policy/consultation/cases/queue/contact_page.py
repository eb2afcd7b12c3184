"""`@@opinion-contact?case=…`: who sent an opinion, after saying why, shown once."""

from ....base.refusal import Refused
from ....citizen.board_pages.contact_page import SenderPage
from ..moderating import required
from ..moderating import Seen
from .case_page import CasePage
from bacgiang.policy import _
from zope.publisher.interfaces import NotFound


class ContactPage(CasePage, SenderPage):
    """Of an opinion on this draft."""

    heading = _("heading_opinion_contact", default="Who sent the opinion")
    way_back = _("link_back_to_queue", default="Back to the opinions")

    def prepare(self) -> None:
        try:
            required(self.context, Seen(self.code))
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None
