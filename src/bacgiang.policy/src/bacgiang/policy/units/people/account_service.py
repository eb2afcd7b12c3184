"""PATCH `@users/<name>`: plone.restapi's, for values that can be kept.

plone.restapi reckons the roles anew from all that somebody has and writes them as the
account's own: those of a group would stay when the group is left.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .account_values import wrong_values
from .own_address.changing import confirm
from bacgiang.policy import _
import json
from plone import api
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.update import UsersPatch
from typing import Any
from zExceptions import NotFound


GIVEN = "old_password"
OWN_PASSWORD = Refusal(
    "own_password",
    _(
        "refusal_own_password_here",
        default="Your own password is changed where the old one is asked for: on the "
        "page of your password, or by POST to reset-password below your account.",
    ),
    "password",
    status=403,
)


class CheckedUsersPatch(UsersPatch):
    """Nothing is kept of a request with a wrong value."""

    def reply(self) -> dict[str, Any] | None:
        if len(self.params) != 1:
            raise NotFound("/".join(self.params))
        data = json_body(self.request)
        # Said of the request, and no value of the account.
        password = data.pop(GIVEN, None)
        wrong = wrong_values(data)
        Refused.raise_for(*(Refusal("wrong_value", why, name) for name, why in wrong))
        if "password" in data and self.params[0] == api.user.get_current().getId():
            # A session alone, left open or stolen, is no way to keep an account.
            raise Refused(OWN_PASSWORD)
        if data.get("roles"):
            roles = data["roles"]
            given = roles if isinstance(roles, dict) else dict.fromkeys(roles, True)
            data["roles"] = {**given, **self._not_own()}
        self._confirm_address(data, password)
        self.request.set("BODY", json.dumps(data))
        return super().reply()

    def _confirm_address(self, data: dict[str, Any], password: object) -> None:
        member = api.user.get(userid=self.params[0])
        if "email" in data and member is not None:
            confirm(member, data["email"], password)

    def _not_own(self) -> dict[str, bool]:
        """Roles that come from elsewhere: the account is not to have them itself."""
        user = self._get_user(self.params[0])
        manager = api.portal.get_tool("acl_users").portal_role_manager
        own = manager._principal_roles.get(self.params[0], ())
        return {} if user is None else dict.fromkeys({*user.getRoles()} - {*own}, False)
