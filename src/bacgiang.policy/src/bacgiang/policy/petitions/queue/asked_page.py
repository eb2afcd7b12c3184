"""`@@petition-asked?case=…`: what another unit asks this one about a petition.

Who sent it, and the files, stay with the unit that answers.
"""

from ...citizen.asked import Part
from ...units.register.names import unit_name
from ..handling.asking import tell
from ..handling.seen import asked_at
from .one_petition import OnePetition
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


TOLD = _("petition_done_tell", default="The unit that answers reads this now.")


class AskedPage(OnePetition):
    template = ViewPageTemplateFile("asked.pt")
    part: Part

    def find(self, code: str) -> None:
        self.submission, self.course, self.part = asked_at(self.context, code)

    def act(self) -> None:
        tell(self.context, self.submission.code, self.form_value("words"))
        self.redirect(self.queue_url, TOLD)

    @property
    def asking(self) -> str:
        return unit_name(self.course.unit)

    @property
    def words(self) -> str:
        return self.form_value("words") or self.part.words
