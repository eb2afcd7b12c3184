"""The record of acts tells days and moments as people read them (10.3)."""

from bacgiang.policy.editorial.acts.rows import as_told
import pytest


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("2027-01-28T09:19:30.307520+00:00", "28/01/2027 16:19"),
        ("2027-01-28T23:00+07:00", "28/01/2027 23:00"),
        ("2026-07-01", "01/07/2026"),
        ("2026-07-32", "2026-07-32"),
        ("12/QĐ-UBND 2026-07-01", "12/QĐ-UBND 2026-07-01"),
    ],
)
def test_days_and_moments_of_details(kept: str, told: str) -> None:
    assert as_told(kept) == told
    assert as_told("2026-07-01", "en") == "1 July 2026"
