"""Who sent something, after saying why, shown once to the board that handles it."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import UNLISTED
from ..contacts.contact import Contact
from ..contacts.contact import IDENTITY_NUMBER
from ..contacts.looking_up import look_up
from ..contacts.looking_up import MOST_WHY
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


LABELS = (
    ("name", _("label_contact_name", default="Name")),
    ("organisation", _("label_contact_organisation", default="Organisation")),
    ("email", _("label_contact_email", default="E-mail")),
    ("phone", _("label_contact_phone", default="Telephone")),
    ("address", _("label_contact_address", default="Address")),
)


NUMBER = _("label_contact_number", default="Identity card or passport")


class SenderPage(ActPage):
    """Asks for the reason; the answer to the form is the only page with the data.

    A page of a room says which submission it is about (`code`), and the way back.
    """

    template = ViewPageTemplateFile("contact.pt")
    headers = UNLISTED
    heading: Message | str = ""
    way_back: Message | str = ""
    is_answer = False
    contact: Contact | None = None
    most = MOST_WHY

    @property
    def code(self) -> str:
        """Tracking code, for the server alone."""
        raise NotImplementedError

    @property
    def queue_url(self) -> str:
        raise NotImplementedError

    def act(self) -> Any:
        self.contact = look_up(self.code, self.form_value("why"))
        self.is_answer = True
        return self.template()

    def facts(self) -> list[tuple[Any, str]]:
        """What was told, with its label."""
        if self.contact is None:
            return []
        told = [(label, getattr(self.contact, name)) for name, label in LABELS]
        told.append((NUMBER, self.contact.more.get(IDENTITY_NUMBER, "")))
        return [(label, value) for label, value in told if value]
