"""The specification says what the regulation and the design say, and is read strictly."""

from .matrix import Cell
from .matrix import Matrix
from .matrix import matrix
from .matrix import SOURCE
from functools import cache
import pytest
from typing import Any
import yaml


SPECIFICATION = matrix()
SET = ("approved", "published", "scheduled", "expired", "withdrawn", "withdrawn_closed")
WORKFLOW = ("submit", "retract", "return", "approve", "publish", "emergency_publish")
WORKFLOW += ("withdraw", "restore", "check_out", "offer", "correct")


@cache
def allowed() -> tuple[Cell, ...]:
    """All cells that the specification allows."""
    return tuple(
        cell
        for place in SPECIFICATION.places
        for state in SPECIFICATION.states
        for role in SPECIFICATION.roles
        for cell in SPECIFICATION.cells(place, state, role)
        if SPECIFICATION.allows(cell)
    )


def cells(**known: str) -> list[Cell]:
    """Cells that are as told and that the specification allows."""
    return [
        cell
        for cell in allowed()
        if all(getattr(cell, name) == value for name, value in known.items())
    ]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", SET)
@pytest.mark.parametrize("act", ["modify", "delete", "move", "add_inside"])
def test_nobody_changes_what_is_approved_or_public(act: str, state: str) -> None:
    assert not cells(act=act, state=state)


@pytest.mark.regulation("14.2", "2.2a")
@pytest.mark.parametrize("role", sorted(SPECIFICATION.board))
def test_on_another_site_a_board_only_reads_what_is_public(role: str) -> None:
    foreign = [name for name, place in SPECIFICATION.places.items() if place.foreign]
    found = {
        (cell.act, cell.state)
        for place in foreign
        for cell in cells(place=place, role=role)
    }
    assert found == {("view", "published"), ("list", "published")}


@pytest.mark.regulation("5.1")
@pytest.mark.parametrize("role", ["office", "site_admin", "manager"])
@pytest.mark.parametrize("act", WORKFLOW)
def test_who_oversees_does_no_act_of_the_workflow(role: str, act: str) -> None:
    assert not cells(role=role, act=act)


@pytest.mark.regulation("4.2a")
def test_a_secret_is_seen_by_heads_and_in_an_emergency_of_zope() -> None:
    found = {cell.role for cell in cells(state="withdrawn_closed", place="own_unit")}
    assert found == {"head", "manager"}


@pytest.mark.parametrize(("state", "role"), [("lost", "head"), ("draft", "heads")])
def test_an_unknown_name_is_refused(state: str, role: str) -> None:
    data: dict[str, Any] = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    data["acts"]["view"][state] = role
    with pytest.raises(ValueError, match="unknown"):
        Matrix(data)
