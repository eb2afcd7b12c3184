"""PAS plug-in for the API's JSON web tokens: each belongs to a session.

plone.restapi can keep the tokens it gives (`store_tokens`), but whole, for ever, and
tied to nothing. Here a digest stands with the session, and ends with it.
"""

from ....base.dates import now_utc
from ....base.policy_sites import has_policy
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .checking import session_with
from .life import begin_without_cookie
from .life import current_session
from .life import USED
from .plugin import is_held_back
from .plugin import is_step_done
from .session import digest_of
from .session import UserFolder
from .store import session_store
from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import timedelta
import jwt
from plone.restapi.pas.plugin import JWTAuthenticationPlugin
import secrets
from typing import Any


PLUGIN_ID = "jwt_auth"
HELD_BACK = Refusal(
    "second_step",
    _(
        "error_second_step",
        default="The password is right; signing in takes a second step.",
    ),
    status=401,
)


class SessionTokenPlugin(JWTAuthenticationPlugin):
    """plone.restapi's plug-in, whose tokens hold as long as their session does."""

    security = ClassSecurityInfo()
    store_tokens = True

    def __init__(self, folder: UserFolder) -> None:
        super().__init__(PLUGIN_ID, "JSON web tokens")
        self.folder = folder.value

    @security.private
    def authenticateCredentials(  # noqa: N802
        self, credentials: Mapping[str, Any]
    ) -> tuple[str, str] | None:
        token = credentials.get("token")
        if not token or credentials.get("extractor") != self.getId():
            return None
        payload = self._decode_token(token) if has_policy() else None
        session = session_with(digest_of(token), self.REQUEST) if payload else None
        if session is None or session.folder != self.folder:
            return None
        setattr(self.REQUEST, USED, session)
        return session.user_id, session.login

    @security.private
    def create_token(
        self,
        userid: str,
        timeout: int | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> str:
        """A token of the session that the request is in, else of a new one.

        Raises Refused where a further step of signing in is still to be done.
        """
        request = self.REQUEST
        seconds = self.token_timeout if timeout is None else timeout
        payload = {
            **(data or {}),
            "sub": userid,
            "exp": now_utc() + timedelta(seconds=seconds),
            # Two of one second are two.
            "jti": secrets.token_hex(8),
        }
        token = jwt.encode(payload, self._signing_secret(), algorithm="HS256")
        key, session = digest_of(token), current_session(request)
        if session is not None and session.user_id == userid:
            session_store().add_key(session.identifier, key)
            return token
        if is_held_back(userid, request):
            raise Refused(HELD_BACK)
        done = is_step_done(userid, request)
        begin_without_cookie(request, userid, key, second_factor=done)
        return token

    @security.private
    def delete_token(self, token: str) -> bool:
        """Whether it opened a session; it opens none any more."""
        return session_store().remove_key(digest_of(token))


InitializeClass(SessionTokenPlugin)
