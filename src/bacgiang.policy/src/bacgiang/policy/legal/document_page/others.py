"""What other rooms tell of a document on its page; this room knows none of them."""

from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import subscribers
from zope.i18nmessageid import Message
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Background:
    """A fact with its address: what it is, what it is called."""

    label: Message
    title: str
    url: str


class ITellsOfDocument(Interface):
    """A subscription adapter of a document and a request."""

    def background() -> Iterator[Background]:  # type: ignore[misc]
        """What stands among the facts of the document."""

    def at(eid: str) -> str:  # noqa: N805
        """HTML of what is told at a provision, escaped; "" for nothing."""


def tellers(document: DexterityContent, request: HTTPRequest) -> list[Any]:
    """Everybody who tells something of the document."""
    if not IPolicyLayer.providedBy(request):
        return []
    return list(subscribers((document, request), ITellsOfDocument))
