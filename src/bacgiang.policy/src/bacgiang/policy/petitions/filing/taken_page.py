"""The receipt of a petition or question, shown once to whoever sent it."""

from ...base.english.days import shown_day
from ...citizen.receipts_page.describing import public_title
from ...citizen.taken.page import TakenPage
from ...units.register.names import unit_name
from ..content.content import content_of
from ..content.content import first_unit
from ..content.content import Matter
from ..content.deadlines import due_of
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class PetitionTaken(TakenPage):
    template = ViewPageTemplateFile("taken.pt")

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def title(self) -> str:
        return public_title(self.submission, self.language) or ""

    @property
    def due(self) -> str:
        """The last day for an answer; "" for none."""
        day = due_of(self.submission)
        return shown_day(day) if day is not None else ""

    @property
    def is_information(self) -> bool:
        content = content_of(self.submission)
        return content is not None and content.matter is Matter.INFORMATION

    @property
    def sent_to(self) -> str:
        return unit_name(first_unit(self.submission), self.language)

    @property
    def files_sent(self) -> list[str]:
        content = content_of(self.submission)
        return [one.name for one in content.files] if content is not None else []
