"""What else a board has pages for, that its toolbar has no room for."""

from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface


class IBoardLink(Interface):
    """A page of a board's site; a utility under the page's name."""


@implementer(IBoardLink)
@dataclass(frozen=True)
class BoardLink:
    """`permission`: title of what whoever is led there may do."""

    title: Message
    permission: str


def links_at(place: DexterityContent) -> Iterator[tuple[str, Message]]:
    """Address and title of what whoever asks may open."""
    for name, link in sorted(getUtilitiesFor(IBoardLink)):
        if api.user.has_permission(link.permission, obj=place):
            yield f"{place.absolute_url()}/@@{name}", link.title
