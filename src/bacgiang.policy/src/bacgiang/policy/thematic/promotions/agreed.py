"""What was agreed with an enterprise: exactly what is shown, where, and on which days.

The written word holds for the words and the picture that were confirmed (13): another
text or picture has another digest, and needs a paper of its own.
"""

from ...base.titled_enum import TitledEnum
from ...base.uploads.digest import digest_of
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
import json
from plone import api
from typing import Any
from typing import TypeVar


PLACES = "bacgiang.promotion_places"
"""Record: how many are agreed for one place on one day."""
SHOWN = ("title", "description", "enterprise", "alternative", "link")
One = TypeVar("One")


class Authority(TitledEnum):
    """Why whoever signs may."""

    REPRESENTATIVE = (
        "representative",
        _("promotion_authority_law", default="Legal representative"),
    )
    MANDATE = "mandate", _("promotion_authority_mandate", default="By mandate")


class Place(TitledEnum):
    """Where it is shown."""

    FIRST_PAGE = "first-page", _("promotion_place_first", default="First page")
    SECTION = "section", _("promotion_place_section", default="Its own section alone")


@dataclass(frozen=True)
class Span:
    """Days at a place, both included; `enterprise` in the words of its promotion."""

    place: str
    first: date
    last: date
    enterprise: str = ""

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def meets(self, other: "Span") -> bool:
        is_there = self.place == other.place
        return is_there and self.first <= other.last and other.first <= self.last


def digest(promotion: Any) -> str:
    """Of what readers are shown, in hex; any change of it gives another."""
    texts = [(getattr(promotion, name, None) or "").strip() for name in SHOWN]
    picture = digest_of(promotion.image) if promotion.image is not None else ""
    return sha256(json.dumps([*texts, picture]).encode()).hexdigest()


def most_at_once(span: Span, others: Iterable[Span]) -> int:
    """Of the others, how many enterprises stand at its place on its fullest day."""
    met = [one for one in others if one.meets(span)]
    # It only grows on the day on which one begins.
    days = {span.first, *(one.first for one in met if span.holds(one.first))}
    return max(
        (len({one.enterprise for one in met if one.holds(day)}) for day in days),
        default=0,
    )


def is_full(span: Span, others: Iterable[Span]) -> bool:
    """Whether a day of the place is full, or has the enterprise already."""
    if span.place != Place.FIRST_PAGE:
        return False
    found = [*others]
    has_it = any(one.meets(span) and one.enterprise == span.enterprise for one in found)
    places = api.portal.get_registry_record(PLACES, default=None) or 12
    return has_it or most_at_once(span, found) >= places


def in_turn(found: Sequence[One], count: int, hour: int) -> list[One]:
    """Those shown in an hour, of all in an order that stays: each leads as often as any
    other, and is shown as long. By the clock alone, so that whoever asks gets the same.
    """
    if not found:
        return []
    begin = hour % len(found)
    return [*found[begin:], *found[:begin]][:count]
