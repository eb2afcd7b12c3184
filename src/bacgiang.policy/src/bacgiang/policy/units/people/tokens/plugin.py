"""PAS plug-in of the site: lets in whoever sends a token that holds."""

from ....base.policy_sites import has_policy
from ....base.stores.site_installer import SiteInstaller
from ..sessions.accounts import login_of
from ..sessions.session import UserFolder
from .life import token_of
from .token import AccessToken
from .token import MARK
from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from collections.abc import Mapping
from Products.CMFPlone.Portal import PloneSite
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import IExtractionPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


PLUGIN_ID = "access_tokens"
SECRET = "access_token"  # noqa: S105  (the name of a key)
USED = "_bacgiang_token"
"""Attribute of a request: the token it came with."""


@implementer(IExtractionPlugin, IAuthenticationPlugin)
class AccessTokenPlugin(BasePlugin):
    """Takes `Authorization: Bearer bg_…`."""

    meta_type = "Portal access tokens"
    security = ClassSecurityInfo()

    def __init__(self) -> None:
        self._setId(PLUGIN_ID)
        self.title = "Access tokens"

    @security.private
    def extractCredentials(self, request: HTTPRequest) -> dict[str, str]:  # noqa: N802
        kind, _space, secret = (request._auth or "").partition(" ")
        secret = secret.strip()
        is_ours = kind.lower() == "bearer" and secret.startswith(MARK)
        return {SECRET: secret} if is_ours and has_policy() else {}

    @security.private
    def authenticateCredentials(  # noqa: N802
        self, credentials: Mapping[str, str]
    ) -> tuple[str, str] | None:
        secret = credentials.get(SECRET)
        if not secret or credentials.get("extractor") != self.getId():
            return None
        token = token_of(secret)
        if token is None:
            return None
        setattr(self.REQUEST, USED, token)
        login = login_of(UserFolder.SITE, token.user_id)
        return token.user_id, login or token.user_id


InitializeClass(AccessTokenPlugin)


def token_of_request(request: HTTPRequest) -> AccessToken | None:
    """The token that a request came with, if it holds."""
    token: AccessToken | None = getattr(request, USED, None)
    return token


def install_tokens(site: PloneSite) -> bool:
    """Add and activate the plug-in once."""
    users = site.acl_users
    if PLUGIN_ID in users:
        return False
    users._setObject(PLUGIN_ID, AccessTokenPlugin())
    users[PLUGIN_ID].manage_activateInterfaces(
        ["IAuthenticationPlugin", "IExtractionPlugin"]
    )
    return True


def remove_tokens(site: PloneSite) -> None:
    if PLUGIN_ID in site.acl_users:
        site.acl_users._delObject(PLUGIN_ID)


access_tokens = SiteInstaller("access_tokens", install_tokens, remove_tokens)
