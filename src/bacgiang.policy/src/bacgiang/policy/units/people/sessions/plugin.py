"""PAS plug-in of a user folder: lets in whoever holds a session's cookie.

It stands where Plone puts `plone.session`, whose ticket is signed and kept nowhere, so
that nothing but time could end it.
"""

from ....base.policy_sites import has_policy
from .checking import session_with
from .cookie import secret_sent
from .cookie import take_back
from .life import begin_session
from .life import carry_on
from .life import current_session
from .life import end_session
from .life import USED
from .session import digest_of
from .session import UserFolder
from .step import ISignInStep
from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from AccessControl.SecurityManagement import getSecurityManager
from collections.abc import Mapping
from plone.rest.interfaces import IAPIRequest
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import ICredentialsResetPlugin
from Products.PluggableAuthService.interfaces.plugins import ICredentialsUpdatePlugin
from Products.PluggableAuthService.interfaces.plugins import IExtractionPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.component import queryUtility
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import HTTPResponse


PLUGIN_ID = "session"
KEY = "session_key"


@implementer(
    IExtractionPlugin,
    IAuthenticationPlugin,
    ICredentialsResetPlugin,
    ICredentialsUpdatePlugin,
)
class SessionPlugin(BasePlugin):
    """`folder` is the UserFolder it stands in: whose accounts it lets in."""

    meta_type = "Portal session"
    security = ClassSecurityInfo()

    def __init__(self, folder: UserFolder) -> None:
        self._setId(PLUGIN_ID)
        self.title = "Sessions"
        self.folder = folder.value

    @security.private
    def extractCredentials(self, request: HTTPRequest) -> dict[str, str]:  # noqa: N802
        """Nothing is looked up for whoever sends no cookie."""
        secret = secret_sent(request)
        return {KEY: digest_of(secret)} if secret and has_policy() else {}

    @security.private
    def authenticateCredentials(  # noqa: N802
        self, credentials: Mapping[str, str]
    ) -> tuple[str, str] | None:
        key = credentials.get(KEY)
        if not key or credentials.get("extractor") != self.getId():
            return None
        session = session_with(key, self.REQUEST)
        if session is None or session.folder != self.folder:
            return None
        setattr(self.REQUEST, USED, session)
        return session.user_id, session.login

    @security.private
    def updateCredentials(  # noqa: N802
        self,
        request: HTTPRequest,
        response: HTTPResponse,
        login: str,
        new_password: str,
    ) -> None:
        """A password was found right, or has been changed by its owner.

        Nothing begins where somebody sets another person's password, or one's own by a
        letter: whoever asked is not that person, or not signed in.
        """
        users = self._getPAS()
        found = users._verifyUser(users.plugins, login=login)
        if found is None or found["id"] != getSecurityManager().getUser().getId():
            return
        if not has_policy():
            return
        session = current_session(request)
        if session is not None:
            carry_on(request, session)
        elif IAPIRequest.providedBy(request):
            # It gives a token; a cookie besides would be another way in to guard.
            return
        elif not is_held_back(found["id"], request):
            done = is_step_done(found["id"], request)
            begin_session(request, found["id"], found["login"], second_factor=done)

    @security.private
    def resetCredentials(  # noqa: N802
        self, request: HTTPRequest, response: HTTPResponse
    ) -> None:
        """Sign out: of this session, whatever it was used by."""
        session = current_session(request)
        if session is not None:
            end_session(request, session)
        take_back(request)


InitializeClass(SessionPlugin)


def is_held_back(user_id: str, request: HTTPRequest) -> bool:
    step = queryUtility(ISignInStep)
    return step is not None and bool(step.needs_more(user_id, request))


def is_step_done(user_id: str, request: HTTPRequest) -> bool:
    step = queryUtility(ISignInStep)
    return step is not None and bool(step.is_done(user_id, request))
