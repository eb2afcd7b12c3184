"""What is declared of a collection, and how it is found."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface


Path = tuple[str, ...]


class ICollection(Interface):
    """A collection; a utility under the type of its records."""


@implementer(ICollection)
@dataclass(frozen=True, eq=False)
class Collection:
    """`name` is that of its section in the site map, of its dataset and its sheets.

    `stands_at`, `shown_at`: paths from the portal on, in Vietnamese and in English.
    `facets`: fields by the index they stand in (`indexing.FACETS`). `number`: the field
    by whose numbers lists can be sorted, the greatest first, and what that order is
    called. `in_row`: the fields a list shows of each record; `unshown`: those that its
    page does not list; `apart`: those, too long for a cell, that stand neither on pages
    nor in tables nor in the search, and have a way of their own.
    `ways`: names of further pages of the register, and what they are called.
    `proposed`: fields of which owners of what is recorded may propose other values.
    `vocabularies`: closed lists of its fields, by name.
    """

    name: str
    portal_type: str
    schema: Any
    title: Message
    about: Message
    stands_at: Path
    shown_at: Path
    facets: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    number_first: Message | None = None
    in_row: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    ways: tuple[tuple[str, Message], ...] = ()
    proposed: tuple[str, ...] = ()
    vocabularies: Mapping[str, Mapping[Any, Message]] = field(default_factory=dict)

    @property
    def page(self) -> str:
        """Its address from the portal on."""
        return "/".join(self.stands_at)


def collection_of(portal_type: str) -> Collection | None:
    """The collection of a type; None for a type of no collection."""
    found: Collection | None = queryUtility(ICollection, name=portal_type)
    return found


def collections() -> Iterator[Collection]:
    """All of them, by the type of their records."""
    for _name, one in sorted(getUtilitiesFor(ICollection)):
        yield one
