"""The rule on easy passwords as a plugin of the site, beside Plone's on length."""

from .strength import is_easy
from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from bacgiang.policy import _
from collections.abc import Mapping
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


EASY = _(
    "people_refusal_password_easy",
    default="This password is among the first that are guessed: a common one, a row of "
    "keys or numbers, a name with a year. Choose several words that only you put "
    "together.",
)


@implementer(IValidationPlugin)
class EasyPasswordPlugin(BasePlugin):
    """Says no to passwords that are guessed soon."""

    meta_type = "Easy Password Policy"
    security = ClassSecurityInfo()

    def __init__(self, identifier: str, title: str = "") -> None:
        self._setId(identifier)
        self.title = title

    @security.private
    def validateUserInfo(  # noqa: N802  (the interface's name)
        self, user: Any, set_id: str, set_info: Mapping[str, Any]
    ) -> list[dict[str, str]]:
        """See IValidationPlugin: the errors of `password`, where it is set."""
        password = (set_info or {}).get("password")
        if not isinstance(password, str) or not is_easy(password):
            return []
        return [{"id": "password", "error": translate(EASY, context=getRequest())}]


InitializeClass(EasyPasswordPlugin)
