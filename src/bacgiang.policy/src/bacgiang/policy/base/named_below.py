"""A page or service that names stand behind: `…/@@offers/<uid>`."""

from typing import Self
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IPublishTraverse)
class NamedBelow:
    """Keeps the names in `names`, in their order; one more than `most_names` is 404."""

    most_names = 1
    names: tuple[str, ...] = ()

    def publishTraverse(self, request: HTTPRequest, name: str) -> Self:  # noqa: N802
        if len(self.names) == self.most_names:
            raise NotFound(self, name, request)
        self.names = (*self.names, name)
        return self

    @property
    def named(self) -> str:
        """The first name, "" where there is none."""
        return self.names[0] if self.names else ""
