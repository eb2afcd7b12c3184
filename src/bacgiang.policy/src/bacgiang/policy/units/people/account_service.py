"""PATCH `@users/<name>`: plone.restapi's, for values that can be kept."""

from .account_values import wrong_values
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.update import UsersPatch
from typing import Any
from zExceptions import NotFound
from zope.i18n import translate


class CheckedUsersPatch(UsersPatch):
    """Nothing is kept of a request with a wrong value."""

    def reply(self) -> dict[str, Any] | None:
        if len(self.params) != 1:
            raise NotFound("/".join(self.params))
        wrong = list(wrong_values(json_body(self.request)))
        if not wrong:
            return super().reply()
        self.request.response.setStatus(400)
        reasons = [
            {
                "type": "wrong_value",
                "field": name,
                "message": translate(reason, context=self.request),
            }
            for name, reason in wrong
        ]
        return {"error": {**reasons[0], "reasons": reasons}}
