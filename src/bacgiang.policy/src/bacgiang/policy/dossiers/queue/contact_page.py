"""`@@dossier-contact?case=…`: who applies, after saying why, shown once."""

from ...citizen.board_pages.contact_page import SenderPage
from .one_dossier import OneDossier
from bacgiang.policy import _


class ContactPage(OneDossier, SenderPage):
    """Of what the unit of this site has."""

    heading = _("heading_dossier_who", default="Who applies")
    way_back = _("link_back_to_dossier", default="Back to the dossier")

    @property
    def code(self) -> str:
        return self.submission.code

    @property
    def queue_url(self) -> str:
        return self.url_of("dossier")
