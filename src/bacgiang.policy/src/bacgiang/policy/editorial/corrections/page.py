"""The form of a correction, `…/@@correct`."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.refusal import Refused
from .adding import add_correction
from .rules import MAX_TEXT
from .rules import person_refuses
from bacgiang.policy import _
from Products.Five import BrowserView


class CorrectPage(ActPage):
    """Asks what is corrected and why; shows every reason against it."""

    reasons_heading = NOT_POSSIBLE_YET
    act_button = "perform"
    max_length = MAX_TEXT
    may_correct = False

    def prepare(self) -> None:
        Refused.raise_for(person_refuses(self.context))
        self.may_correct = True

    def act(self) -> None:
        add_correction(self.context, self.form_value("what"), self.form_value("why"))
        corrected = _("message_corrected", default="The correction is public now.")
        self.redirect(f"{self.context.absolute_url()}/view", corrected)


class CorrectionPossible(BrowserView):
    """Whether whoever asks may correct the item now (condition of an action)."""

    def __call__(self) -> bool:
        return person_refuses(self.context) is None
