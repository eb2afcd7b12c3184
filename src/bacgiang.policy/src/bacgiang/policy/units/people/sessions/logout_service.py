"""POST `@logout`: ends the session of whoever asks, whatever it was used by."""

from .life import current_session
from plone import api
from plone.restapi.services.auth.logout import Logout
from typing import Any


class SessionLogout(Logout):
    """plone.restapi's answers, for a session by cookie as for one by token."""

    def reply(self) -> Any:
        if current_session(self.request) is None:
            return super().reply()
        api.portal.get_tool("portal_membership").logoutUser(self.request)
        return self.reply_no_content()
