"""What else a board has pages for, that its toolbar has no room for."""

from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from zope.component import getUtilitiesFor
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface


class IBoardLink(Interface):
    """A page of a board's site; a utility under the page's name."""


@implementer(IBoardLink)
@dataclass(frozen=True)
class BoardLink:
    """`name` of the page; `permission`: title of what whoever is led there may do."""

    name: str
    title: Message
    permission: str = "bacgiang.policy: View unpublished work"

    @property
    def __component_name__(self) -> str:
        return self.name


SITE_LOOK = BoardLink(
    "site-look",
    _("heading_site_look", default="Look of the site"),
    "bacgiang.policy: Choose site look",
)


def links_at(place: DexterityContent) -> Iterator[tuple[str, Message]]:
    """Address and title of what whoever asks may open."""
    for name, link in sorted(getUtilitiesFor(IBoardLink)):
        is_here = queryMultiAdapter((place, getRequest()), name=name) is not None
        if is_here and api.user.has_permission(link.permission, obj=place):
            yield f"{place.absolute_url()}/@@{name}", link.title
