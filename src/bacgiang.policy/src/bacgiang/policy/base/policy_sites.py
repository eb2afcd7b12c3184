"""Which sites carry the policy: an instance may hold others beside them.

Subscribers are the whole instance's. Those that may meet content, people or requests of
any site do nothing where the policy is not.
"""

from collections.abc import Callable
from functools import wraps
from plone import api
from plone.api.exc import CannotGetPortalError
from plone.browserlayer.interfaces import ILocalBrowserLayerType
from plone.dexterity.content import DexterityContent
from typing import ParamSpec


Given = ParamSpec("Given")
LAYER = "bacgiang.policy"


def has_policy(site: DexterityContent | None = None) -> bool:
    """Whether the policy's profile was applied to a site, and not taken away.

    Without `site` of the current one; False outside of sites.
    """
    if site is None:
        try:
            site = api.portal.get()
        except CannotGetPortalError:
            return False
    manager = site.getSiteManager()
    return manager.queryUtility(ILocalBrowserLayerType, name=LAYER) is not None


def on_policy_sites(handler: Callable[Given, None]) -> Callable[Given, None]:
    """A subscriber that does nothing on other sites."""

    @wraps(handler)
    def handle(*given: Given.args, **named: Given.kwargs) -> None:
        if has_policy():
            handler(*given, **named)

    return handle
