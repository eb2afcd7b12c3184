"""Where a moment stands against an item's dates of publication and expiry."""

from DateTime import DateTime
from enum import StrEnum
from plone.dexterity.content import DexterityContent


class Moment(StrEnum):
    """Before publication, in between, or after expiry."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def moment_of(item: DexterityContent, now: DateTime | None = None) -> Moment:
    """Where `now` stands; a missing date limits nothing."""
    effective = getattr(item, "effective_date", None)
    expires = getattr(item, "expiration_date", None)
    return moment_between(effective, expires, now)


def moment_between(
    start: DateTime | None, end: DateTime | None, now: DateTime | None = None
) -> Moment:
    """Where `now` stands against two dates; None limits nothing."""
    at = now or DateTime()
    if start is not None and at < start:
        return Moment.BEFORE
    return Moment.AFTER if end is not None and end <= at else Moment.DURING
