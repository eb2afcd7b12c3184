"""`POST @follow`: ask to be told by e-mail what is new of drafts.

202 whether the address is known or not; 400 for bad input, 429 where too many letters
were asked for without a proof. Nothing is sent before the letter was confirmed.
"""

from ...base.api_services import sent_body
from ...citizen.letters.words import known_language
from ...citizen.submissions.writing import server_clock
from .asking import ask_to_follow
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


LETTER_UNDER_WAY = _(
    "text_follow_sent",
    default="A letter is on its way to this address, within a few minutes. Open the "
    "address in it to confirm; until then nothing else is sent.",
)


class FollowPost(Service):
    """Body: `email`, `topic`, `use_of_data`, `altcha`, `idempotency_key`."""

    def reply(self) -> dict[str, Any]:
        language = known_language(api.portal.get_current_language())
        ask_to_follow(sent_body(self.request), language, server_clock())
        self.request.response.setStatus(202, lock=1)
        return {"message": translate(LETTER_UNDER_WAY, context=self.request)}
