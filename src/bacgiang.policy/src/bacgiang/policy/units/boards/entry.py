"""What a head enters to add, invite or lend: read from a form or from JSON.

Everything is hostile until it has passed here.
"""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.one_line import one_line
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..levels import Level
from ..levels import Position
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from typing import Any


LIMITS = {"user": 254, "email": 254, "name": 200, "note": 1000}
LAST_YEAR = 2200

UNREADABLE = _(
    "board_refusal_unreadable",
    default="This field cannot be read: it is too long, or holds characters that do "
    "not belong there. Correct it.",
)
UNKNOWN_LEVEL = Refusal(
    "unknown_level",
    _(
        "board_refusal_unknown_level",
        default="There is no such level. The levels are: update, review, publish, "
        "head.",
    ),
    "levels",
)
UNKNOWN_POSITION = Refusal(
    "unknown_position",
    _(
        "board_refusal_unknown_position",
        default="There is no such position. The positions are: head, deputy, member.",
    ),
    "position",
)
UNREADABLE_DATE = Refusal(
    "unreadable_date",
    _(
        "board_refusal_unreadable_date",
        default="The date cannot be read. Write it as year-month-day, for example "
        "2027-12-31.",
    ),
    "until",
)


@dataclass(frozen=True)
class Entry:
    """`user` is a user id, `email` an address in lower case; the form fills one."""

    user: str
    email: str
    name: str
    levels: tuple[Level, ...]
    position: Position
    until: datetime | None


def line_of(data: Mapping[str, Any], field: str) -> str:
    """One line of text, composed and trimmed; "" when absent. Raises Refused."""
    text = one_line(data.get(field) or "", LIMITS.get(field, 100))
    if text is None:
        raise Refused(Refusal("unreadable", UNREADABLE, field))
    return text


def levels_of(data: Mapping[str, Any]) -> tuple[Level, ...]:
    """Levels named in `levels`, one or several, each once. Raises Refused."""
    value = data.get("levels") or ()
    names = (value,) if isinstance(value, str) else value
    known = list(Level)
    if not isinstance(names, list | tuple) or any(one not in known for one in names):
        raise Refused(UNKNOWN_LEVEL)
    return tuple(level for level in Level if level in names)


def position_of(data: Mapping[str, Any]) -> Position:
    name = data.get("position") or Position.MEMBER
    if name not in list(Position):
        raise Refused(UNKNOWN_POSITION)
    return Position(name)


def until_of(data: Mapping[str, Any]) -> datetime | None:
    """End of the day named in `until` (ISO 8601), None when empty. Raises Refused."""
    value = data.get("until") or ""
    if value == "":
        return None
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refused(UNREADABLE_DATE) from None
    if day.year > LAST_YEAR:
        raise Refused(UNREADABLE_DATE)
    return in_utc(end_of_day(day))


def entry_of(data: Mapping[str, Any]) -> Entry:
    """Read an entry. An address written into `user` counts as `email`."""
    user = line_of(data, "user")
    email = line_of(data, "email")
    if "@" in user and not email:
        user, email = "", user
    return Entry(
        user=user,
        email=email.lower(),
        name=line_of(data, "name"),
        levels=levels_of(data),
        position=position_of(data),
        until=until_of(data),
    )
