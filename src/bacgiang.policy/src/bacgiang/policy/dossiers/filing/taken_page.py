"""The receipt of a dossier, shown once to whoever sent it."""

from ...citizen.codes.tracking_code import written
from ...citizen.keys.reading import reading_key
from ...citizen.letters.words import page_url
from ...citizen.taken.page import TakenPage
from ..content.content import content_of
from ..content.content import first_unit
from ..content.course import course_of
from ..content.told import procedure_title
from ..content.told import unit_name
from ..papers.kinds import papers_offered
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class DossierTaken(TakenPage):
    template = ViewPageTemplateFile("taken.pt")

    @property
    def title(self) -> str:
        language = str(api.portal.get_current_language())
        return procedure_title(self.submission, language)

    @property
    def sent_to(self) -> str:
        language = str(api.portal.get_current_language())
        return unit_name(first_unit(self.submission), language)

    @property
    def files_sent(self) -> list[str]:
        content = content_of(self.submission)
        return [one.file.name for one in content.papers] if content is not None else []

    @property
    def number(self) -> str:
        """Of what was brought to the counter, which is received at once."""
        return course_of(self.submission).number

    @property
    def paper_url(self) -> str:
        """Of the law's receipt, with a picture of the address of this one."""
        code, key = written(self.submission.code), reading_key(self.submission.code)
        paper = next(papers_offered(self.submission, for_board=False))
        return page_url("vi", "dossier-form", code=code, key=key, paper=paper.name)
