"""`POST …/@opinions` on a draft: give opinions, get the author's receipt.

201 for a new submission, 200 for the same one again. 400 for bad input, 409 where
opinions are not taken now or the key stands for other words, 413 for what is too large.
"""

from ...base.known_fields import known_body
from ...citizen.attachments.sent import files_in_json
from ...citizen.submissions.receipt import receipt_of
from ...citizen.submissions.submissions import submissions
from ...citizen.submissions.writing import server_clock
from .accepting import accept_opinion
from .json_reading import sent_by_json
import json
from plone import api
from plone.restapi.services import Service
from plone.transformchain.interfaces import DISABLE_TRANSFORM_REQUEST_KEY
from typing import Any


class OpinionsPost(Service):
    """For everybody; the proof and the key take the place of a session."""

    def render(self) -> str:
        """As other services; written for a program, on one line, and as it is."""
        self.check_permission()
        self.request.environ[DISABLE_TRANSFORM_REQUEST_KEY] = True
        self.request.response.setHeader("Content-Type", self.content_type)
        return json.dumps(self.reply(), ensure_ascii=False, sort_keys=True)

    def reply(self) -> dict[str, Any]:
        # Who is signed in gives an opinion as anybody does: by proof and key.
        # No form's token is looked for: no transform runs over the answer.
        body = known_body(self.request)
        sent, files = sent_by_json(body), files_in_json(body)
        outcome = accept_opinion(self.context, sent, files, server_clock())
        portal = api.portal.get().absolute_url()
        receipt = receipt_of(submissions(), outcome.submission, portal, for_author=True)
        # Not locked: should the commit fail, the answer must not say that it did not.
        self.request.response.setStatus(201 if outcome.is_new else 200)
        return {"@id": f"{portal}/++api++/@receipts/{receipt['code']}", **receipt}
