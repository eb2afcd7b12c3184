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
    at = now or DateTime()
    effective = getattr(item, "effective_date", None)
    expires = getattr(item, "expiration_date", None)
    if effective is not None and at < effective:
        return Moment.BEFORE
    if expires is not None and expires <= at:
        return Moment.AFTER
    return Moment.DURING
