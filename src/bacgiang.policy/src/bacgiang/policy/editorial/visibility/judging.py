"""Pages and services that judge themselves who may know of the item they stand on."""

from typing import Any
from zope.interface import Interface


class IJudgesItself(Interface):
    """Says by itself who may know of its context: its own rules are wider.

    The main board, say, decides on an offered item that it may not see in its place.
    """

    def is_for_them() -> bool:  # type: ignore[misc]
        """Whether whoever asks may know of the context.

        Asked before the page or service itself is, and of whatever was refused on the
        way to it: a header, an origin, the scope of a token.
        """


def is_for_whoever_asks(published: Any) -> bool:
    """Whether what a request calls, or has a method called of, says that it is."""
    judge = getattr(published, "__self__", published)
    return IJudgesItself.providedBy(judge) and judge.is_for_them()
