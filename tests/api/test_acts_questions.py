"""What the record of acts is asked for wrongly is named, never passed over (15.3)."""

from itertools import product
import pytest
from tiers import in_turn
from typing import Any


PLACE = "/vi/don-vi/so-y-te"
WRONG = [
    ("from=zz", "from"),
    ("day=2026-01-01", "day"),
    ("unit=so-y-te", "unit"),
    ("start=zz", "zz"),
    ("end=2026-13-01", "2026-13-01"),
    ("kind=zz", "zz"),
    ("start=2026-01-01&start=2026-01-02", "start"),
]


@pytest.mark.regulation("15.3")
@pytest.mark.parametrize(
    ("query", "named", "view"),
    in_turn(
        (
            (*one, other)
            for one, other in product(WRONG, ["@@acts", "@@acts.csv", "/++api++"])
        ),
        of=3,
    ),
)
def test_the_wrong_one_is_named(
    client: Any, boards: None, query: str, named: str, view: str
) -> None:
    path = f"/++api++{PLACE}/@acts" if view == "/++api++" else f"{PLACE}/{view}"
    accept = "application/json" if view == "/++api++" else "text/html"
    answer = client("so-y-te-head").get(f"{path}?{query}", headers={"Accept": accept})
    assert answer.status_code == 400
    assert named in answer.text


@pytest.mark.parametrize("query", ["", "_=1&set_language=vi", "start=2026-01-01&kind="])
def test_what_is_right_is_answered(client: Any, boards: None, query: str) -> None:
    head = client("so-y-te-head")
    for path in (f"{PLACE}/@@acts", f"{PLACE}/@@acts.csv"):
        answer = head.get(f"{path}?{query}", headers={"Accept": "text/html"})
        assert answer.status_code == 200
