"""Numbers of districts on a map, where their seats are."""

from bacgiang.policy.base.place_map import place_map
from bacgiang.policy.base.place_map import PlaceMark
from bacgiang.policy.base.seed_files import load_seed
from lxml import etree
import pytest


def link(code: str, count: int = 1) -> PlaceMark:
    address = f"/vi/@@a?place={code}&b=1"
    return PlaceMark(code, f"<{code}>", count, address, str(count))


@pytest.mark.regulation("11.1")
def test_places_stand_where_they_are() -> None:
    shown = [link("huyen-yen-the", 9), link("huyen-son-dong"), link("xa-khong-ro")]
    drawn = etree.fromstring(place_map(shown))
    circles = {
        one.get("href").split("place=")[1].split("&")[0]: one.find("circle")
        for one in drawn.iter("a")
    }
    assert set(circles) == {"huyen-yen-the", "huyen-son-dong"}
    north, east = circles["huyen-yen-the"], circles["huyen-son-dong"]
    assert float(north.get("cy")) < float(east.get("cy"))
    assert float(north.get("cx")) < float(east.get("cx"))
    assert float(north.get("r")) > float(east.get("r"))
    assert "<huyen-yen-the>" in "".join(drawn.itertext())
    seats = load_seed("places.yaml")
    assert len(drawn.findall("circle")) == len(seats)
    width, height = map(float, drawn.get("viewBox").split()[2:])
    for one in drawn.iter("circle"):
        assert 0 < float(one.get("cx")) < width and 0 < float(one.get("cy")) < height


def test_without_places_there_is_no_map() -> None:
    assert place_map([link("xa-khong-ro")]) == ""
