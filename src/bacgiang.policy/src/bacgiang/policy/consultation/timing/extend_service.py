"""`POST @extension` of a draft: `closes` (a day), `ground` and `declaration`.

The answer has `last_day`, `was`, `at` and `ground`; 202 with `proposed` until somebody
else has sent the same. Errors: 400, 403, 409.
"""

from ...base.api_services import MembersService
from ...base.api_services import sent_body
from ...base.refusal import Refused
from .extend_page import day_of
from .extending import extend_by_two
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
        closes = day_of(body.get("closes"))
        declared = body.get("declaration") is True
        made = extend_by_two(self.context, closes, ground, is_declared=declared)
        self.request.response.setStatus(201 if made is not None else 202)
        place = {"@id": self.context.absolute_url()}
        if made is None:
            proposed = {"last_day": closes.isoformat(), "ground": ground}
            return {**place, "proposed": proposed}
        return {
            **place,
            "at": made.at.isoformat(),
            "was": made.was.isoformat(),
            "last_day": made.closes.isoformat(),
            "ground": made.ground,
        }
