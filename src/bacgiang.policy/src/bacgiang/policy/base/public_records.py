"""Which kinds of records `@changes` tells of, and what it tells: rooms register theirs.

NEWS = PublicRecords(told)
<utility component=".changed.NEWS" name="News Item" />
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zope.component import queryUtility
from zope.interface import implementer
from zope.interface import Interface


class IPublicRecords(Interface):
    """A kind of records, registered under the name of its type."""


def turns_never(_record: Any, _now: datetime) -> datetime | None:
    return None


@implementer(IPublicRecords)
@dataclass(frozen=True)
class PublicRecords:
    """`told`: what the public sees of a record beside its address, type, UID and title,
    as JSON. `turns`: the next moment after one (both aware) at which that changes by
    the clock alone. `is_standing`: the public sees each as long as it is there; others
    are items of the editorial workflow.
    """

    told: Callable[[Any], dict[str, Any]]
    turns: Callable[[Any, datetime], datetime | None] = turns_never
    is_standing: bool = False


def records_of(portal_type: str) -> PublicRecords | None:
    """The kind of a type; None where changes of it are not told."""
    found: PublicRecords | None = queryUtility(IPublicRecords, name=portal_type)
    return found
