"""Links to sign in lead to the main host (design, decision 3)."""

from ..register.host_settings import main_host
from ..sites.belonging import site_of
from .mapping import canonical_addresses
from .mapping import host_of_request
from .table import HostKind
from pathlib import Path
from plone import api
from plone.app.layout import viewlets
from plone.app.layout.viewlets.common import PersonalBarViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from ZPublisher.HTTPRequest import HTTPRequest


def _base_to_sign_in(request: HTTPRequest) -> str:
    """Address of the portal on the host where people sign in."""
    host, addresses = host_of_request(request), canonical_addresses(request)
    if host is None or addresses is None or host.standing is not HostKind.UNIT:
        return str(api.portal.get().absolute_url())
    return str(addresses.base_of(main_host()))


def sign_in_and_return(root_path: tuple[str, ...], request: HTTPRequest) -> str:
    """Address of the form to sign in on a site, from where one comes to what was asked.

    ``root_path`` is the physical path of the site.
    """
    base, portal_path = _base_to_sign_in(request), api.portal.get().getPhysicalPath()
    form = "/".join((base, *root_path[len(portal_path) :], "login"))
    asked = request.physicalPathFromURL(request.get("ACTUAL_URL", ""))
    names = [quote(name, safe="@+:") for name in asked[len(portal_path) :]]
    back = "/".join((base, *names))
    query = request.get("QUERY_STRING", "")
    return f"{form}?came_from={quote(f'{back}?{query}' if query else back, safe='')}"


class AnonymousTools(PersonalBarViewlet):
    """The visitor's tools; on a unit's host they point to the main host."""

    user_actions: list[dict[str, Any]]

    def update(self) -> None:
        if not api.user.is_anonymous():
            # Nothing of them is shown.
            self.user_actions, self.anonymous = [], False
            return
        super().update()
        host = host_of_request(self.request)
        addresses = canonical_addresses(self.request)
        if host is None or addresses is None or host.standing is not HostKind.UNIT:
            return
        site = site_of(self.context)
        if site is None:
            return
        root = len(api.portal.get().getPhysicalPath())
        base = addresses.base_of(main_host())
        place = "/".join((base, *site.getPhysicalPath()[root:]))
        for action in self.user_actions:
            name = action["href"].rpartition("/")[2]
            action["href"] = f"{place}/{name}"


class MemberTools(PersonalBarViewlet):
    """For who is signed in and has no toolbar; for others nothing is worked out."""

    index = ViewPageTemplateFile(
        str(Path(viewlets.__file__).with_name("membertools.pt"))
    )

    def update(self) -> None:
        state = self.context.restrictedTraverse("@@plone_context_state")
        self.is_shown = not (api.user.is_anonymous() or state.is_toolbar_visible())
        if self.is_shown:
            super().update()

    def render(self) -> str:
        return str(super().render()) if self.is_shown else ""
