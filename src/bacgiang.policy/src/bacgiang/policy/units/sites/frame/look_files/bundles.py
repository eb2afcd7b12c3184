"""Style sheets and scripts as a page names them.

Plone reads and digests every file anew for each page. What it makes of them depends on
the settings of bundles and theme, on the portal's address, and on whether who asks is
signed in.
"""

from .....base.kept import Kept
from collections.abc import Hashable
from plone import api
from plone.app.theming.interfaces import IThemeSettings
from plone.app.theming.utils import theming_policy
from plone.registry.interfaces import IRegistry
from Products.CMFPlone.resources.browser import resource
from Products.CMFPlone.resources.utils import get_override_directory
import re
from typing import Any
import webresource
from zope.component import getUtility


Rendered = dict[str, str]
BUNDLES = "plone.bundles/"
# From the first name of a bundle's settings to the first that is none.
WITHIN = (BUNDLES, BUNDLES[:-1] + chr(ord("/") + 1))
EXPRESSION = ".expression"
OF_MEMBERS = re.compile(r"python: ?member is not None")


class KeptBundles:
    """Mixed into the viewlets, before Plone's."""

    context: Any
    request: Any

    def update(self) -> None:
        if getattr(self.request, resource.REQUEST_CACHE_KEY, None) is None:
            key = self._key()
            if key is not None:
                made = _kept.of(key, self._made, lambda made: all(made.values()))
                setattr(self.request, resource.REQUEST_CACHE_KEY, made)
        super().update()  # type: ignore[misc]

    def _made(self) -> Rendered:
        super().update()  # type: ignore[misc]
        return dict(getattr(self.request, resource.REQUEST_CACHE_KEY))

    def _key(self) -> Hashable | None:
        """None where a bundle asks for more than whether the page is a member's, or
        files may change while the portal runs.
        """
        if webresource.config.development:
            return None
        overrides = get_override_directory(self.context)
        if overrides is not None and overrides.listDirectory():
            return None
        registry = getUtility(IRegistry)
        settings = list(registry.records._values.items(*WITHIN))
        asks = (value for name, value in settings if name.endswith(EXPRESSION))
        if not all(OF_MEMBERS.fullmatch(one) for one in asks if one):
            return None
        of_request = self._request_bundles()  # type: ignore[attr-defined]
        return (
            api.user.is_anonymous(),
            api.portal.get().absolute_url(),
            repr(settings),
            tuple(map(frozenset, of_request)),
            registry.forInterface(IThemeSettings, False).custom_css,
            _theme_of(self.request),
        )


def _theme_of(request: Any) -> Hashable:
    policy = theming_policy(request)
    theme = policy.get_theme() if policy.isThemeEnabled() else None
    if theme is None:
        return None
    lists = (theme.enabled_bundles, theme.disabled_bundles)
    files = (theme.production_css, theme.production_js)
    return (*map(tuple, (one or () for one in lists)), *files)


class KeptScripts(KeptBundles, resource.ScriptsView):
    """Scripts."""


class KeptStyles(KeptBundles, resource.StylesView):
    """Style sheets."""


_kept: Kept[Rendered] = Kept(200)
