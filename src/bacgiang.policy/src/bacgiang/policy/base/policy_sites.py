"""Which sites carry the policy: an instance may hold others beside them.

Subscribers are the whole instance's. Those that may meet content, people or requests of
any site do nothing where the policy is not.
"""

from collections.abc import Callable
from functools import wraps
from plone.browserlayer.interfaces import ILocalBrowserLayerType
from plone.dexterity.content import DexterityContent
from typing import ParamSpec
from zope.component import getSiteManager


Given = ParamSpec("Given")
LAYER = "bacgiang.policy"


def has_policy(site: DexterityContent | None = None) -> bool:
    """Whether the policy's profile was applied to a site, and not taken away.

    Without `site` of the current one; False outside of sites.
    """
    # Asked by thirty subscribers of each event, of the registry that is at hand.
    manager = getSiteManager() if site is None else site.getSiteManager()
    return manager.queryUtility(ILocalBrowserLayerType, name=LAYER) is not None


def on_policy_sites(handler: Callable[Given, None]) -> Callable[Given, None]:
    """A subscriber that does nothing on other sites."""

    @wraps(handler)
    def handle(*given: Given.args, **named: Given.kwargs) -> None:
        if has_policy():
            handler(*given, **named)

    return handle
