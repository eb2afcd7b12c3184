"""Corrections of an item: the form `…/@@correct`, `GET` and `POST …/@corrections`.

Body of the `POST`: `{"what": …, "why": …}`. 201 with the correction; 403 for who may
not, 400 otherwise.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.api_services import sent_body
from ...base.refusal import Refused
from .adding import add_correction
from .rules import MAX_TEXT
from .rules import person_refuses
from .store import correction_as_json
from .store import correction_store
from bacgiang.policy import _
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from typing import Any


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
        body = sent_body(self.request)
        what, why = (body.get(name, "") for name in ("what", "why"))
        correction = add_correction(self.context, what, why)
        self.request.response.setStatus(201)
        return correction_as_json(correction)
