"""`@@petition-contact?case=…`: who sent it, after saying why, shown once."""

from ...citizen.board_pages.contact_page import SenderPage
from ...citizen.contacts.looking_up import record_look
from .one_petition import OnePetition
from bacgiang.policy import _
from typing import Any


SENDER = _("label_petition_letter_from", default="Whom the letter says it is from")


class ContactPage(OnePetition, SenderPage):
    """Of what the unit of this site has."""

    heading = _("heading_petition_contact", default="Who sent it")
    way_back = _("link_back_to_petition", default="Back to what was sent")

    def act(self) -> Any:
        answer = super().act()
        if self.contact is None and self.letter is not None:
            record_look(self.course.unit, self.code, self.form_value("why"))
        return answer

    def facts(self) -> list[tuple[Any, str]]:
        said = self.letter.letter if self.letter is not None else None
        sender = f"{said.name} {said.sender}".strip() if said is not None else ""
        return super().facts() + ([(SENDER, sender)] if sender else [])

    @property
    def queue_url(self) -> str:
        return self.url_of("petition-case")
