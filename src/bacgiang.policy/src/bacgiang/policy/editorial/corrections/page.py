"""Corrections of an item: the form `…/@@correct`, `GET` and `POST …/@corrections`.

Body of the `POST`: `{"what": …, "why": …, "declaration": true}`, `numbers_seen` where
numbers of persons in it are meant to be public, and `seen` as `GET @workflow` told it.
201 with the correction; 403 for who may not, 412 where the item is not what was seen,
400 otherwise.
"""

from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.api_services import sent_body
from ...base.refusal import Refused
from ..stamps.as_seen import require_seen_if_sent
from ..stamps.page import StampedPage
from .adding import correct_alone
from .rules import MAX_TEXT
from .rules import NUMBERS_SEEN
from .rules import person_refuses
from .store import correction_as_json
from .store import correction_store
from bacgiang.policy import _
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any


class CorrectPage(StampedPage):
    """Asks what is corrected and why; shows every reason against it."""

    reasons_heading = NOT_POSSIBLE_YET
    act_button = "perform"
    max_length = MAX_TEXT
    may_correct = False

    def prepare(self) -> None:
        Refused.raise_for(person_refuses(self.context))
        self.may_correct = True

    def act(self) -> None:
        correct_alone(self.context, self.request.form)
        corrected = _("message_corrected", default="The correction is public now.")
        self.redirect(f"{self.context.absolute_url()}/view", corrected)

    @property
    def asks_about_numbers(self) -> bool:
        """The box for numbers of persons is shown once some were found."""
        found = any(one.field == NUMBERS_SEEN for one in self.reasons)
        return found or bool(self.form_value(NUMBERS_SEEN))


class CorrectionPossible(BrowserView):
    """Whether whoever asks may correct the item now (condition of an action)."""

    def __call__(self) -> bool:
        return person_refuses(self.context) is None


class CorrectionsGet(Service):
    """Corrections of an item, newest first."""

    def reply(self) -> dict[str, Any]:
        corrections = correction_store().of_item(IUUID(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@corrections",
            "items": [correction_as_json(one) for one in corrections],
        }


class CorrectionsPost(Service):
    """Add a correction."""

    def reply(self) -> dict[str, Any]:
        Refused.raise_for(person_refuses(self.context), status=403)
        sent = sent_body(self.request)
        require_seen_if_sent(self.context, sent)
        correction = correct_alone(self.context, sent)
        self.request.response.setStatus(201)
        return correction_as_json(correction)
