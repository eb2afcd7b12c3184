"""Language and theme plugins, when the site is reached for the last time.

A request comes to the site two or three times: by its own name, by that of the virtual
host, and by `++api++`. Plone finds out the language each time, which is a tenth of what
a request over the API costs; what it finds counts from the last time on.
"""

from plone.app.theming.plugins import hooks
from plone.i18n import utility
from typing import Any


AGAIN = frozenset({"virtual_hosting", "++api++"})
"""Names after which the site is reached once more."""


def is_reached_again(request: Any) -> bool:
    """Whether the next name on the way gives the site itself once more."""
    names = request.get("TraversalRequestNameStack") or ()
    return bool(names) and names[-1] in AGAIN


def language_once(site: Any, event: Any) -> None:
    if not is_reached_again(event.request):
        utility.onRequest(site, event)


def theme_plugins_once(site: Any, event: Any) -> None:
    if not is_reached_again(event.request):
        hooks.onRequest(site, event)
