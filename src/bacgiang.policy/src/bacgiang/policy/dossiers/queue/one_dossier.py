"""What pages on one dossier share. `@@dossier-contact?case=…`: who applies, after
saying why, shown once.
"""

from ...citizen.board_pages.contact_page import SenderPage
from ...citizen.board_pages.one_case import OneCase
from ..content.course import Course
from ..handling.seen import DOSSIERS
from bacgiang.policy import _


class OneDossier(OneCase):
    handled = DOSSIERS
    queue = "dossiers"
    course: Course


class ContactPage(OneDossier, SenderPage):
    """Of what the unit of this site has."""

    address = "dossier-contact"
    heading = _("heading_dossier_who", default="Who applies")
    way_back = _("link_back_to_dossier", default="Back to the dossier")

    @property
    def queue_url(self) -> str:
        return self.url_of("dossier")
