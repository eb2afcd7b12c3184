"""Virtual root, language and theme plugins, when the site is reached.

A request comes to the site two or three times: by its own name, by that of the virtual
host, and by `++api++`. Plone finds out the language each time, and each time is a
twentieth of what a request over the API costs. So the virtual root is taken as soon as
the site is there, not by coming to it once more, and the language is found when the
site is reached for the last time: what Plone finds counts from the last time on.
"""

from plone.app.theming.plugins import hooks
from plone.dexterity.content import DexterityContent
from plone.i18n import utility
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


API = "++api++"
"""The name after which the site is reached once more."""
VIRTUAL_HOST = "virtual_hosting"


def site_reached(site: DexterityContent, event: Any) -> None:
    """In place of Plone's own two subscribers."""
    names = event.request.get("TraversalRequestNameStack") or []
    take_virtual_root(site, event.request, names)
    if not names or names[-1] != API:
        utility.onRequest(site, event)
        hooks.onRequest(site, event)


def take_virtual_root(
    site: DexterityContent, request: HTTPRequest, names: list[str]
) -> None:
    """What the virtual host monster would do as the next name on the way.

    It has left its own name and the virtual root's ("/", or "/" and what of the outside
    path stands for the site) as the next two.
    """
    if len(names) < 2 or names[-1] != VIRTUAL_HOST or not names[-2].startswith("/"):
        return
    parents = request["PARENTS"]
    if not parents or parents[-1].getPhysicalPath() != site.getPhysicalPath():
        return
    root = names[-2]
    del names[-2:]
    request.setVirtualRoot(root if len(root) > 1 else [])
