"""Which kinds of records are told to who keeps a copy, and what of them: rooms register
theirs. `@changes` and OAI-PMH tell of all.

NEWS = PublicRecords(told, described=described)
<utility component=".changed.NEWS" name="News Item" />
"""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.interface import implementer
from zope.interface import Interface


Description = Iterable[tuple[str, str]]
"""Elements of Dublin Core with what is said under them; "" says nothing."""


class IPublicRecords(Interface):
    """A kind of records, registered under the name of its type."""


def turns_never(_record: Any, _now: datetime) -> datetime | None:
    return None


def named_alone(_record: Any) -> Description:
    return ()


@implementer(IPublicRecords)
@dataclass(frozen=True)
class PublicRecords:
    """`told`: what the public sees of a record beside its address, type, UID and title,
    as JSON. `turns`: the next moment after one (both aware) at which that changes by
    the clock alone. `is_standing`: the public sees each as long as it is there; others
    are items of the editorial workflow. `described`: what is said of a record beside
    title, type, address and language.
    """

    told: Callable[[Any], dict[str, Any]]
    turns: Callable[[Any, datetime], datetime | None] = turns_never
    is_standing: bool = False
    described: Callable[[Any], Description] = named_alone


def records_of(portal_type: str) -> PublicRecords | None:
    """The kind of a type; None where changes of it are not told."""
    found: PublicRecords | None = queryUtility(IPublicRecords, name=portal_type)
    return found


def kinds_of_records() -> list[str]:
    """The types of which changes are told, by name."""
    return sorted(name for name, _kind in getUtilitiesFor(IPublicRecords))
