"""Ways from the first page of a site to its registers, with how much they hold.

What a register is, is the matter of the room that owns it: it gives `IPublicRecords`.
"""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from zope.interface import Attribute
from zope.interface import Interface


class IPublicRecords(Interface):
    """Adapter of a register that stands in a site."""

    count: Callable[[], int] = Attribute(
        "How many records it shows to the public, on its site: a method."
    )


@dataclass(frozen=True)
class RegisterCard:
    """A register, and how many records it shows."""

    title: str
    url: str
    lead: str
    count: int


def register_cards(site: DexterityContent) -> Iterator[RegisterCard]:
    """The registers of a site that its navigation shows, in their order."""
    for one in site.objectValues():
        records = IPublicRecords(one, None)
        if records is not None and not one.exclude_from_nav:
            yield RegisterCard(
                one.title, one.absolute_url(), one.description or "", records.count()
            )
