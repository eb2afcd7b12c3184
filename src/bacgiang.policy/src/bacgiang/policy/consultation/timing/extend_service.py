"""`POST @extension` of a draft: `closes` (a day) and `ground`.

The answer has `last_day`, `was`, `at` and `ground`. Errors: 400, 403, 409.
"""

from ...base.api_services import MembersService
from ...base.api_services import sent_body
from ...base.refusal import Refused
from .extend_page import day_of
from .extending import extend
from .extending import GROUND_MISSING
from typing import Any


class PostExtension(MembersService):
    """Puts the last day off."""

    sign_in = "Sign in to extend a consultation."

    def answer(self) -> dict[str, Any]:
        body = sent_body(self.request)
        ground = body.get("ground", "")
        if not isinstance(ground, str):
            raise Refused(GROUND_MISSING)
        made = extend(self.context, day_of(body.get("closes")), ground)
        self.request.response.setStatus(201)
        return {
            "@id": self.context.absolute_url(),
            "at": made.at.isoformat(),
            "was": made.was.isoformat(),
            "last_day": made.closes.isoformat(),
            "ground": made.ground,
        }
