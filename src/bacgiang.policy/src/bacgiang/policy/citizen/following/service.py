"""What services share by which people ask to be told by e-mail.

202 whether the address is known or not; 400 for bad input, 429 where too many letters
were asked for without a proof. Nothing is sent before the letter was confirmed.
"""

from ...base.api_services import WritingService
from ..letters.words import known_language
from ..submissions.writing import server_clock
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from plone import api
from typing import Any
from zope.i18n import translate


LETTER_UNDER_WAY = _(
    "text_follow_sent",
    default="A letter is on its way to this address, within a few minutes. Open the "
    "address in it to confirm; until then nothing else is sent.",
)


class AskingService(WritingService):
    def reply(self) -> dict[str, Any]:
        language = known_language(api.portal.get_current_language())
        self.ask(self.body, language, server_clock())
        self.request.response.setStatus(202, lock=1)
        return {"message": translate(LETTER_UNDER_WAY, context=self.request)}

    def ask(self, body: Mapping[str, Any], language: str, now: datetime) -> None:
        """Keep the wish. Raises Refused."""
        raise NotImplementedError
