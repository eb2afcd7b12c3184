"""The directory: fresh after every change, right about lines, heirs and hosts."""

from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import create_unit
from bacgiang.policy.units.organisation.pages import Branch
from bacgiang.policy.units.organisation.pages import tree
from bacgiang.policy.units.register.directory import Directory
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.directory import hosted_below
from bacgiang.policy.units.register.directory import UnitEntry
from bacgiang.policy.units.register.lookup import get_unit
from dataclasses import replace
from datetime import date
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from plone import api
import pytest
from tiers import examples
import transaction
from typing import Any


CODES = [f"u{number}" for number in range(12)]


def entry(code: str, parent: str | None, successor: str | None = None) -> UnitEntry:
    return UnitEntry(
        code=code,
        name=code.upper(),
        name_en="",
        short_name="",
        kind="commune",
        parent=parent,
        order=1,
        host=None,
        former_hosts=(),
        valid_from=None,
        valid_to=date(2025, 7, 1) if successor else None,
        successor=successor,
        merged=bool(successor),
        path=("vi", "to-chuc", code),
        sites={},
    )


def test_below_a_domain_no_name_is_given_twice() -> None:
    has_own = replace(entry("u1", None), host="u2.example")
    main = entry("www", None)
    entries = [has_own, entry("u2", None), entry("u3", None), main]
    units = hosted_below("example", "www.example", entries)
    hosts = {one.code: one.host for one in units}
    assert hosts == {"u1": "u2.example", "u2": None, "u3": "u3.example", "www": None}
    led = {
        name: found.code if (found := units.with_host(f"{name}.example")) else None
        for name in ("u1", "u2", "u3", "www")
    }
    assert led == {"u1": "u1", "u2": "u1", "u3": "u3", "www": None}
    assert [one.host for one in hosted_below("", "", entries)] == [
        "u2.example",
        None,
        None,
        None,
    ]


def flat(branches: tuple[Branch, ...]) -> list[str]:
    return [
        name
        for branch in branches
        for name in (branch.url.rpartition("/")[2], *flat(branch.members))
    ]


@given(st.lists(st.one_of(st.none(), st.integers(0, 30)), max_size=12))
def test_every_unit_stands_once_in_the_tree(parents: list[int | None]) -> None:
    """Parents come before their members, as rules without circles make sure."""
    units = Directory(
        [
            entry(
                CODES[at], CODES[parent] if parent is not None and parent < at else None
            )
            for at, parent in enumerate(parents)
        ]
    )
    branches = tree(units, "http://x", "vi")
    assert sorted(flat(branches)) == sorted(units.entries)
    assert sum(branch.size + 1 for branch in branches) == len(units)


@settings(max_examples=examples(50))
@given(st.lists(st.sampled_from([*CODES, ""]), min_size=12, max_size=12))
def test_heirs_and_predecessors_agree_and_end(successors: list[str]) -> None:
    units = Directory(
        [
            entry(code, None, successor or None)
            for code, successor in zip(CODES, successors, strict=True)
        ]
    )
    for code in CODES:
        heir = units.heir_of(code)
        if heir is not None:
            assert heir.exists
            if heir.code != code:
                before = [one.code for one in units.predecessors_of(heir.code)]
                assert code in before


def test_it_is_kept_until_something_changes(portal: Any) -> None:
    transaction.savepoint()
    first = directory()
    assert directory() is first
    with api.env.adopt_roles(["Manager"]):
        change_unit(get_unit("so-y-te"), {"short_name": "YT"})
    second = directory()
    assert second is not first
    assert second.entries["so-y-te"].short_name == "YT"
    create_unit({"code": "so-moi", "title": "Sở Mới", "kind": "department"})
    assert directory().entries["so-moi"].sites == {}


@pytest.mark.regulation("4.1a")
def test_it_knows_sites_and_their_states(portal: Any) -> None:
    units = directory()
    assert units.entries["so-y-te"].public_site("en").path == (
        "en",
        "units",
        "so-y-te",
    )
    assert units.entries["hdnd"].public_site("vi") is None
    assert units.entries["hdnd"].sites["vi"].state == "desk"
    assert units.with_host("soyte.bacgiang.gov.vn").code == "so-y-te"
    assert units.with_host("khong-co.bacgiang.gov.vn") is None
