"""A figure, and the time it is asked for."""

from ..dates import day_of
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


@dataclass(frozen=True)
class Period:
    """Days in the province, both included."""

    first: date
    last: date

    def holds(self, moment: datetime) -> bool:
        return self.first <= day_of(moment) <= self.last


class IFigure(Interface):
    """Something a room counts; a utility under a name that stays."""

    title = Attribute("What is counted (Message)")

    def count(site: DexterityContent, unit: str | None, period: Period) -> int:  # noqa: N805
        """How many in these days, of the unit with this code or of all."""


@implementer(IFigure)
class Figure:
    """A figure that a function counts."""

    def __init__(
        self,
        name: str,
        title: Message,
        count: Callable[[Any, str | None, Period], int],
    ) -> None:
        self.name = self.__component_name__ = name
        self.title = title
        self.count = count


def figures() -> list[tuple[str, Any]]:
    """Every figure with its name, in the order of the names."""
    return sorted(getUtilitiesFor(IFigure))
