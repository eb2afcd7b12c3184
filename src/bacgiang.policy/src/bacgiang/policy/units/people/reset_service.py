"""POST `@users/<name>/reset-password`: plone.restapi's, silent about accounts.

Where plone.restapi answers 404 for a name without account, this answers as it does for
any other: that a letter was asked for, or that the token is not valid.
"""

from .account_service import GIVEN
from .asking_for_reset import ask_for_reset
from .own_address.changing import confirm_new
import json
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services.users.add import UsersPost
from typing import Any
from zExceptions import Forbidden
from zExceptions import NotFound
from zope.interface import alsoProvides


RESET = "reset-password"
ADD_ACCOUNTS = "Accounts are added by those who manage them."


class NeutralUsersPost(UsersPost):
    """Adds accounts as plone.restapi does; resets passwords without telling names."""

    def reply(self) -> dict[str, Any] | None:
        if self.params and (len(self.params) != 2 or self.params[1] != RESET):
            raise NotFound("/".join(self.params))
        if not self.params and api.user.is_anonymous():
            # Whatever permission somebody has been given on the site.
            raise Forbidden(ADD_ACCOUNTS)
        if not self.params and self.can_add_member:
            self._confirm()
        return super().reply()

    def _confirm(self) -> None:
        """Take the password of whoever adds accounts, said of the request."""
        data = {} if self.request.form else json_body(self.request)
        if GIVEN not in data:
            return
        confirm_new(data.pop(GIVEN))
        self.request.set("BODY", json.dumps(data))

    def update_password(self, data: dict[str, Any]) -> dict[str, Any] | None:
        if data:
            return super().update_password(data)
        alsoProvides(self.request, IDisableCSRFProtection)
        ask_for_reset(self.params[0], self.request)
        return None

    def _get_user_by_login_name(self, user_id: str) -> Any:
        """Of this only whether it is None is asked before a secret was checked."""
        return super()._get_user_by_login_name(user_id) or object()
