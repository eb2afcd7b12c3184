"""PATCH `@users/<name>`: plone.restapi's, for values that can be kept."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .account_values import wrong_values
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.update import UsersPatch
from typing import Any
from zExceptions import NotFound


class CheckedUsersPatch(UsersPatch):
    """Nothing is kept of a request with a wrong value."""

    def reply(self) -> dict[str, Any] | None:
        if len(self.params) != 1:
            raise NotFound("/".join(self.params))
        wrong = wrong_values(json_body(self.request))
        Refused.raise_for(*(Refusal("wrong_value", why, name) for name, why in wrong))
        return super().reply()
