"""`POST @petition`: send a petition or question, get the author's receipt (11.1).

201 for a new one, 200 for the same one again. 400 for bad input, 409 where the key
stands for other words, 413 for what is too large, 429 for too much at once.
"""

from ...base.json_values import text_in
from ...base.known_fields import known_body
from ...citizen.attachments.sent import files_in_json
from ...citizen.submissions.receipt import receipt_of
from ...citizen.submissions.submissions import submissions
from ...citizen.submissions.writing import server_clock
from .accepting import accept_petition
from .sent import sent_by_json
from plone import api
from plone.restapi.services import Service
from typing import Any


class PetitionPost(Service):
    """For everybody; the proof and the key take the place of a session."""

    def reply(self) -> dict[str, Any]:
        body = known_body(self.request)
        sent, files = sent_by_json(body), files_in_json(body)
        taken = accept_petition(text_in(body, "unit"), sent, files, server_clock())
        portal = api.portal.get().absolute_url()
        receipt = receipt_of(submissions(), taken.submission, portal, for_author=True)
        # Not locked: should the commit fail, the answer must not say that it did not.
        self.request.response.setStatus(201 if taken.is_new else 200)
        return {"@id": f"{portal}/++api++/@receipts/{receipt['code']}", **receipt}
