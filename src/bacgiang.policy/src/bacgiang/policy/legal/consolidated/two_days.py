"""The text of a record on one day and on another, as its page and service tell it."""

from ...law.alignment import Pair
from ...law.attached_names import attached_names
from ..documents.official_document import OfficialDocument
from .collecting import text_on
from .comparing import differences
from .standing import standing_differences
from .standing import StandingDifference
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TwoDays:
    """What differs on `second`, the later day, from `first`.

    `pairs`: provisions that read otherwise; `standing`: provisions that hold on one of
    the days alone; `attached`: names of what is attached to the later text, by eId.
    """

    first: date
    second: date
    pairs: tuple[Pair, ...]
    standing: tuple[StandingDifference, ...]
    attached: Mapping[str, str]


def two_days(document: OfficialDocument, one: date, other: date) -> TwoDays:
    """Compare the text of two days, in whatever order they are asked for."""
    first, second = sorted((one, other))
    old, new = (text_on(document, day).text for day in (first, second))
    return TwoDays(
        first,
        second,
        tuple(differences(old, new)),
        tuple(standing_differences(document, first, second)),
        attached_names(new),
    )
