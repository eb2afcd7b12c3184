"""Pages and services that judge themselves who may know of the item they stand on."""

from typing import Any
from zope.interface import Interface


class IJudgesItself(Interface):
    """Refuses by itself whoever may not know of its context: its own rules are wider.

    The main board, say, decides on an offered item that it may not see in its place.
    """


def judges_itself(published: Any) -> bool:
    """Whether what a request calls is such a page, or a method of one."""
    return IJudgesItself.providedBy(getattr(published, "__self__", published))
