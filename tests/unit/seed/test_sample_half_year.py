"""Records of the sample's half-year: as the rules would have let them become."""

from ..board.test_kinds import KINDS
from .test_sample_files import ACCOUNTS
from .test_sample_files import load
from .test_sample_files import UNIT
from bacgiang.policy.ops.seeding.sample_half_year import START
from bacgiang.policy.ops.seeding.sample_half_year import STARTED
import pytest
from typing import Any


ROWS = load("sample/half_year.yaml")["tasks"]
PEOPLE = {one["username"] for one in ACCOUNTS} | {"office"}
OFFICES = {*UNIT, "standing-office"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["title"])
def test_each_act_follows_from_the_one_before(row: dict[str, Any]) -> None:
    kind, (first, *acts) = KINDS[row["kind"]], row["acts"]
    assert row["title"].startswith("[Mẫu] ")
    assert {row["asker"], row["owner"]} <= OFFICES
    assert {one["by"] for one in row["acts"]} <= PEOPLE
    days = [one["day"] for one in row["acts"]]
    assert days == sorted(days) and days[-1] < 0 and first["act"] == "ask"
    assert {*row.get("facts", {})} >= {
        one.name for one in kind.facts if one.is_required
    }
    state = kind.first
    for one in acts:
        act = kind.act(one["act"])
        if act is None:
            assert one["act"] == START
        else:
            assert state in act.before, one
        state = STARTED if act is None else act.after or state


def test_every_kind_with_figures_has_some() -> None:
    """But what other parts of the sample play."""
    told = {row["kind"] for row in ROWS}
    assert {*KINDS} - told <= {
        "work-plan",
        "system-plan",
        "budget-line",
        "proposal",
        "security-plan",
        "site-request",
        "public-gap",
        "report",
        "royalty-statement",
    }
