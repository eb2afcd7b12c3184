"""`@@petition-asked?case=…`: what another unit asks this one about a petition.

Who sent it, and the files, stay with the unit that answers.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import UNLISTED
from ...base.english.days import shown_moment
from ...base.refusal import Refused
from ...citizen.codes.board_names import code_named
from ...citizen.codes.board_names import LONGEST
from ...citizen.submissions.submission import Submission
from ..content.content import Content
from ..content.content import content_of
from ..content.course import Course
from ..content.told import unit_name
from ..handling.asked_store import Part
from ..handling.asking import asked_at
from ..handling.asking import tell
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.publisher.interfaces import NotFound


TOLD = _("petition_done_tell", default="The unit that answers reads this now.")


class AskedPage(ActPage):
    template = ViewPageTemplateFile("asked.pt")
    headers = UNLISTED
    moment = staticmethod(shown_moment)
    submission: Submission
    course: Course
    part: Part

    def prepare(self) -> None:
        try:
            self.submission, self.course, self.part = asked_at(
                self.context, code_named(self.case_name)
            )
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None

    def act(self) -> None:
        tell(self.context, self.submission.code, self.form_value("words"))
        self.redirect(f"{self.context.absolute_url()}/@@petitions", TOLD)

    @property
    def case_name(self) -> str:
        return self.form_value("case")[:LONGEST]

    @property
    def action(self) -> str:
        return f"{super().action}?case={self.case_name}"

    @cached_property
    def content(self) -> Content | None:
        return content_of(self.submission)

    @property
    def asking(self) -> str:
        return unit_name(self.course.unit, str(api.portal.get_current_language()))

    @property
    def words(self) -> str:
        return self.form_value("words") or self.part.words
