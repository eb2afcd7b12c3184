"""The receipt of a dossier, shown once to whoever sent it."""

from ...citizen.taken.page import TakenPage
from ..content.content import content_of
from ..content.content import first_unit
from ..content.told import procedure_title
from ..content.told import unit_name
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class DossierTaken(TakenPage):
    template = ViewPageTemplateFile("taken.pt")

    @property
    def title(self) -> str:
        return procedure_title(self.submission)

    @property
    def sent_to(self) -> str:
        language = str(api.portal.get_current_language())
        return unit_name(first_unit(self.submission), language)

    @property
    def files_sent(self) -> list[str]:
        content = content_of(self.submission)
        return [one.file.name for one in content.papers] if content is not None else []
