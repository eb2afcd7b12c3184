"""`@@opinion-contact?case=…`: who sent an opinion, after saying why, shown once."""

from ....base.act_page.form_page import UNLISTED
from ....base.refusal import Refused
from ....citizen.contacts.contact import Contact
from ....citizen.contacts.looking_up import look_up
from ....citizen.contacts.looking_up import MOST_WHY
from ..moderating import required
from ..moderating import Seen
from .case_page import CasePage
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


LABELS = (
    ("name", _("label_contact_name", default="Name")),
    ("organisation", _("label_contact_organisation", default="Organisation")),
    ("email", _("label_contact_email", default="E-mail")),
    ("phone", _("label_contact_phone", default="Telephone")),
    ("address", _("label_contact_address", default="Address")),
)


class ContactPage(CasePage):
    """Asks for the reason; the answer to the form is the only page with the data."""

    template = ViewPageTemplateFile("contact.pt")
    headers = UNLISTED
    is_answer = False
    contact: Contact | None = None
    most = MOST_WHY

    def prepare(self) -> None:
        try:
            required(self.context, Seen(self.code))
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None

    def act(self) -> Any:
        self.contact = look_up(self.code, self.form_value("why"))
        self.is_answer = True
        return self.template()

    def facts(self) -> list[tuple[Any, str]]:
        """What was told, with its label."""
        if self.contact is None:
            return []
        told = [(label, getattr(self.contact, name)) for name, label in LABELS]
        return [(label, value) for label, value in told if value]
