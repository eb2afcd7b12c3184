"""A dataset, and the ways in which it is had."""

from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


JSON = "application/json"
SEARCH = _("dataset_by_search", default="Search, as JSON")
TABLE = _("dataset_as_table", default="All of it as a table (CSV)")


class IDataset(Interface):
    """What a room gives as a whole; a utility under a name that stays."""

    title = Attribute("What it is called (Message)")
    about = Attribute("What it holds (Message)")
    page = Attribute("Path of its page from the portal on")
    distributions = Attribute("Distribution objects")


@dataclass(frozen=True)
class Distribution:
    """A way to have it: `path` from the portal on, `media_type` of what comes."""

    title: Message
    path: str
    media_type: str = JSON


@implementer(IDataset)
class Dataset:
    """A dataset that a room registers."""

    def __init__(
        self,
        name: str,
        title: Message,
        about: Message,
        page: str,
        distributions: tuple[Distribution, ...],
    ) -> None:
        self.name = self.__component_name__ = name
        self.title, self.about = title, about
        self.page, self.distributions = page, distributions


def datasets() -> Iterator[tuple[str, Dataset]]:
    """All of them with their names, in the order of these."""
    yield from sorted(getUtilitiesFor(IDataset))
