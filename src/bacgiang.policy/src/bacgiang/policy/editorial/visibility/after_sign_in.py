"""Signing in leads back to what the person may see, and else to the first page.

Stock looks whether there is anything at the address, with nobody's rights: an account
would tell what is hidden from what is not there. And it does not find pages behind
which a name stands, such as the one letters lead to (`…/@@act/approve`).
"""

from ...units.boards.store import board_store
from ...units.people.second_factor.half_signed_in import has_begun
from ..portal_work import pages_of_portal
from .hidden import is_hidden
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFCore.interfaces import IFolderish
from Products.CMFPlone.browser.login import login
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest


SIGN_IN_NAME = _("label_sign_in_name", default="User name or e-mail address")


class SeenLoginForm(login.LoginForm):
    """The stock form. Whoever has a second step to do is led there first."""

    request: HTTPRequest
    index = ViewPageTemplateFile("sign_in.pt")

    def updateWidgets(self) -> None:  # noqa: N802
        super().updateWidgets()
        # Who was invited has no other name than the address.
        self.widgets["ac_name"].label = SIGN_IN_NAME

    def redirect_after_login(
        self, came_from: str | None = None, is_initial_login: bool = False
    ) -> None:
        address = "" if has_begun(self.request) else came_from
        if address and leads_to_something_seen(address, self.request):
            self.request.response.redirect(address)
        elif not has_begun(self.request) and _works_here():
            # They begin with what waits, and own sites or pages one click away.
            portal, language = api.portal.get(), api.portal.get_current_language()
            address = f"{portal.absolute_url()}/{language}/@@my-work"
            self.request.response.redirect(address)
        else:
            super().redirect_after_login(None, is_initial_login)


def _works_here() -> bool:
    """On a board, or on the portal itself."""
    user_id = api.user.get_current().getId()
    on_a_board = user_id and board_store().active_of_user(user_id)
    return bool(on_a_board or pages_of_portal())


def leads_to_something_seen(address: str, request: HTTPRequest) -> bool:
    """Whether there is something at an address of this portal, for whoever asks."""
    found = _walked(address, request)
    if found is None:
        return False
    place, names = found
    return not names or place.unrestrictedTraverse(names[0], None) is not None


def seen_at(address: str, request: HTTPRequest) -> DexterityContent | None:
    """What stands nearest to the end of an address; None where whoever asks may not
    know of it.
    """
    found = _walked(address, request)
    return None if found is None else found[0]


def page_at(address: str, request: HTTPRequest) -> str:
    """Name of the page that an address asks of what stands there, "" for none."""
    found = _walked(address, request)
    return found[1][0] if found is not None and found[1] else ""


def _walked(
    address: str, request: HTTPRequest
) -> tuple[DexterityContent, list[str]] | None:
    """The last content on an address, and names after it; None at what is hidden."""
    if not api.portal.get_tool("portal_url").isURLInPortal(address):
        return None
    bare = urlsplit(address)._replace(query="", fragment="").geturl()
    try:
        path = request.physicalPathFromURL(bare)
    except ValueError:
        return None
    place = api.portal.get()
    names = [name for name in path[len(place.getPhysicalPath()) :] if name]
    while names and _holds(place, names[0]):
        place = place[names.pop(0)]
        if is_hidden(place):
            return None
    return place, names


def _holds(place: DexterityContent, name: str) -> bool:
    return IFolderish.providedBy(place) and name in place
