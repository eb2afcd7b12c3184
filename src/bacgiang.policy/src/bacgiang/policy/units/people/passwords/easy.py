"""The rule on easy passwords as a plugin of the site, beside Plone's on length."""

from .strength import EASY
from .strength import is_easy
from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collections.abc import Mapping
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


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
        """See IValidationPlugin: the errors of `password`, where it is set.

        What else is set may name whose it is.
        """
        told = {name: one for name, one in set_info.items() if isinstance(one, str)}
        password = told.pop("password", None)
        names = [one for name, one in told.items() if not name.startswith("password")]
        # Plone asks with an empty one for what a form says of passwords beforehand.
        if not password or not is_easy(password, names):
            return []
        error = translate(EASY, context=getRequest())
        return [dict(id="password", error=error)]  # noqa: C408 (no error of the API)


InitializeClass(EasyPasswordPlugin)
