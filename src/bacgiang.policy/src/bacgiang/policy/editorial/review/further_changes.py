"""Changes in what only other rooms know of: the provisions of a legal document, say."""

from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Sequence
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getAdapters
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class ChangedPassage:
    """One passage before and after.

    `kind` is what happened to it (its style: `added`, `removed`, `changed`, `moved`),
    `label` the same in words, `name` what it is called. `old` and `new` are safe HTML
    with the differences marked, empty for a side it does not stand on.
    """

    kind: str
    label: str
    name: str
    old: str
    new: str


class IFurtherChanges(Interface):
    """Named adapter of the earlier item, the present one and the request."""

    order = Attribute("Where it stands among others: a whole number.")
    title = Attribute("What changed, a heading: a message.")

    def passages() -> Sequence[ChangedPassage]:  # type: ignore[misc]
        """Passages that differ, in the order of the text."""


@dataclass(frozen=True)
class FurtherChanges:
    """What one room says; there is at least one passage."""

    name: str
    title: Any
    passages: tuple[ChangedPassage, ...]


def further_changes(
    earlier: Any, item: DexterityContent, request: IPolicyLayer
) -> tuple[FurtherChanges, ...]:
    """What other rooms have to say of two states of an item."""
    found = sorted(
        getAdapters((earlier, item, request), IFurtherChanges),
        key=lambda named: named[1].order,
    )
    said = (
        FurtherChanges(name, one.title, tuple(one.passages())) for name, one in found
    )
    return tuple(one for one in said if one.passages)
