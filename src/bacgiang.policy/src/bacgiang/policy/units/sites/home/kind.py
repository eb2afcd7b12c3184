"""What a section of a first page can be: a kind, told by the room it belongs to.

A room registers a utility that provides `IHomeSection` under the name of the kind, from
its own `home/` folder. The first page knows no room by name.
"""

from .home_site import HomeSite
from .section_content import SectionContent
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Interface


@dataclass(frozen=True)
class Wanted:
    """What the board asks of a section: `which` of several (a topic, a part of the
    site; "" where the kind has one only) and at most how many items.
    """

    which: str
    count: int


class HomeKind(Protocol):
    """`which_label` is None where there is nothing to choose from; `counts` says
    whether the number of items matters; `is_wide` whether it takes a row of its own.
    """

    title: Message
    help: Message
    on_main: bool
    on_units: bool
    counts: bool
    is_wide: bool
    which_label: Message | None

    def choices(self, site: HomeSite) -> list[tuple[str, str]]:
        """What can be chosen as `which`: values with their titles."""

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        """What visitors see now, at the cost of one query; None for nothing."""


class IHomeSection(Interface):
    """Utility, named by its kind: a `HomeKind`."""


class SimpleKind:
    """A kind with nothing to choose; others say what differs."""

    on_main = True
    on_units = True
    counts = True
    is_wide = False
    which_label: Message | None = None

    def choices(self, site: HomeSite) -> list[tuple[str, str]]:
        return []


@dataclass
class ShownKind:
    """A kind with nothing to choose that a function shows."""

    title: Message
    help: Message
    show: Callable[[HomeSite, Wanted], SectionContent | None]
    on_main: bool = True
    on_units: bool = True
    counts: bool = True
    is_wide: bool = False
    which_label: Message | None = None

    def choices(self, site: HomeSite) -> list[tuple[str, str]]:
        return []


def kind_named(name: str) -> HomeKind | None:
    """The kind, None where no room tells it (any more)."""
    found: HomeKind | None = queryUtility(IHomeSection, name=name)
    return found


def kinds_for(site: HomeSite) -> Iterator[tuple[str, HomeKind]]:
    """Kinds that the site can show, by name."""
    for name, kind in sorted(getUtilitiesFor(IHomeSection)):
        if fits(kind, site):
            yield name, kind


def fits(kind: HomeKind, site: HomeSite) -> bool:
    """Whether the site can have sections of the kind."""
    return kind.on_main if site.is_main else kind.on_units
