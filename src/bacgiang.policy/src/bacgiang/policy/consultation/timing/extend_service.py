"""`POST @extension` of a draft: `closes` (a day) and `ground`.

The answer has `last_day`, `was`, `at` and `ground`. Errors: 400, 403, 409.
"""

from ...base.refusal import Refused
from .extend_page import day_of
from .extending import extend
from .extending import GROUND_MISSING
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides


class PostExtension(Service):
    """Puts the last day off."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to extend a consultation.")
        alsoProvides(self.request, IDisableCSRFProtection)
        body = json_body(self.request)
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
