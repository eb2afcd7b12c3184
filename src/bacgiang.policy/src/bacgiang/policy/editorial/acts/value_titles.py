"""What the values of an act's facts are called, as the room that owns a fact says."""

from ...units.boards.titles import LEVEL_TITLES
from ...units.boards.titles import POSITION_TITLES
from collections.abc import Mapping
from dataclasses import dataclass
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class IValueTitles(Interface):
    """A utility under the name of the fact."""

    titles = Attribute("Titles by the value as the record keeps it")


@implementer(IValueTitles)
@dataclass(frozen=True)
class ValueTitles:
    """See IValueTitles."""

    titles: Mapping[str, Message]


LEVELS = ValueTitles({one.value: title for one, title in LEVEL_TITLES.items()})
POSITIONS = ValueTitles({one.value: title for one, title in POSITION_TITLES.items()})


def value_title(fact: str, value: str) -> Message | str | None:
    """What the value is called; itself where it has no title, None where none has."""
    known = queryUtility(IValueTitles, name=fact)
    return None if known is None else known.titles.get(value, value)
