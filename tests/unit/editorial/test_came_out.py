"""Whether readers ever had an item, by its acts alone, those of old releases too."""

from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.once_public import came_out
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest


NOW = datetime.now(UTC)


def act(kind: str, day: int, effective: int | None = None) -> Act:
    """Done on a day before or after now; `effective` is the day it tells."""
    at = NOW + timedelta(days=day)
    told = NOW + timedelta(days=effective) if effective is not None else None
    details = {"effective": told.isoformat()} if told else {}
    return Act("a", at, "ai", "so-y-te", kind, details=details)


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([act("submit", -9)], False),
        ([act("publish", -9)], True),
        ([act("publish", -9, 1)], False),
        ([act("publish", -9, -1)], True),
        ([act("publish", -9, -5), act("withdraw", -6)], False),
        ([act("publish", -9, -5), act("withdraw", -4)], True),
        ([act("withdraw", -6)], True),
        ([act("withdraw", -6, -5)], False),
        # The day stood in the item, not in the act; the withdrawal tells it since.
        ([act("publish", -9), act("withdraw", -6)], True),
        ([act("publish", -9), act("withdraw", -6, -5)], False),
        ([act("publish", -9, -5), act("withdraw", -6, -7)], True),
        (
            [act("publish", -9, -5), act("reschedule", -8, -7), act("withdraw", -6)],
            True,
        ),
        (
            [act("publish", -9, -7), act("reschedule", -8, -5), act("withdraw", -6)],
            False,
        ),
        ([act("publish", -9, -5), act("check_in", -8), act("withdraw", -6)], True),
        ([act("publish", -9), act("withdraw", -8), act("publish", -7, 1)], True),
    ],
)
def test_by_the_days_that_acts_tell(acts: list[Act], expected: bool) -> None:
    assert came_out(acts) is expected
