"""Telephones, places on the map and hours, as offices write them (4.1a)."""

from bacgiang.policy.units.contact_facts.hours import are_hours
from bacgiang.policy.units.contact_facts.hours import hours_for_programs
from bacgiang.policy.units.contact_facts.position import is_position
from bacgiang.policy.units.contact_facts.position import position_of
from bacgiang.policy.units.contact_facts.telephone import are_telephones
from bacgiang.policy.units.contact_facts.telephone import telephones
from bacgiang.policy.units.contact_facts.wrong import WrongFact
import pytest


def row(first: str, opens: str, closes: str, last: str | None = None) -> dict:
    return {"first": first, "last": last, "opens": opens, "closes": closes}


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("(0204) 3.854.000", ["tel:+842043854000"]),
        ("0204 3854 000 máy lẻ 12", ["tel:+842043854000;ext=12"]),
        ("+84 204 3854 000, ext. 7", ["tel:+842043854000;ext=7"]),
        ("1022; 19001234", ["tel:1022", "tel:19001234"]),
    ],
)
@pytest.mark.regulation("4.1a")
def test_a_number_is_called_as_it_is_dialled(typed: str, called: list[str]) -> None:
    assert are_telephones(typed)
    assert [one.url for one in telephones(typed)] == called


@pytest.mark.parametrize(
    "typed",
    [
        "gọi anh Nam",
        "12",
        "0" * 16,
        "٠٢٠٤٣٨٥٤",
        "0204<b>",
        "0204?body=x",
        ";",
        "++84 204",
    ],
)
def test_what_is_no_number_is_refused_and_called_by_nothing(typed: str) -> None:
    with pytest.raises(WrongFact):
        are_telephones(typed)
    assert not any(one.url for one in telephones(typed))


def test_a_place_lies_in_the_country() -> None:
    assert is_position("21.27310, 106.19460")
    found = position_of("21.2731 106.1946")
    assert found is not None
    assert found.map_url.startswith("https://www.openstreetmap.org/?mlat=21.2731&mlon=")
    wrong = ("106.19460, 21.27310", "48.85, 102.35", "21.27", "21.2&x=1, 106.1", "")
    for typed in wrong:
        with pytest.raises(WrongFact):
            is_position(typed)


def test_hours_are_told_by_days() -> None:
    rows = [
        row("mon", "7h30", "11:30", "fri"),
        row("mon", "13:30", "17h", "fri"),
        row("sat", "8:00", "11:00"),
    ]
    assert are_hours(rows)
    told = ("Mo-Fr 07:30-11:30", "Mo-Fr 13:30-17:00", "Sa 08:00-11:00")
    assert hours_for_programs(rows) == told
    assert hours_for_programs(None) == ()


@pytest.mark.parametrize(
    "wrong", [row("fri", "07:30", "11:30", "mon"), row("mon", "17:00", "08:00")]
)
def test_hours_go_forward(wrong: dict) -> None:
    with pytest.raises(WrongFact):
        are_hours([wrong])
