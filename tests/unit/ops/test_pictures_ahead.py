"""Sample pictures that another processor makes are those that would be made at once."""

from bacgiang.policy.ops.picture_scales import scaling
from bacgiang.policy.ops.seeding import pictures_ahead
from bacgiang.policy.ops.seeding.sample import sample_pictures
from bacgiang.policy.ops.seeding.sample_scenes import drawn
from bacgiang.policy.ops.seeding.sample_scenes import SCENES
from collections.abc import Iterator
from plone.namedfile.file import NamedImage
import pytest
from typing import Any


RIVER = ("river", "Sông Thương")
BOXES = ((1600, 65536), (800, 65536), (200, 200), (1200, 675), (64, 64), (16, 16))


@pytest.fixture(autouse=True)
def wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    def scales(name: str, picture: Any) -> Iterator[dict[str, Any]]:
        for width, height in BOXES:
            yield {"width": width, "height": height}
            yield {"width": 2 * width, "height": 2 * height, "quality": 62}

    monkeypatch.setattr(pictures_ahead, "wanted_scales", scales)


class Item:
    def __init__(self, data: bytes) -> None:
        self.image = NamedImage(data, "image/webp", "river.webp")


def scales(data: bytes) -> list[scaling.Written]:
    """As they are made when an item is saved."""
    factory = scaling.QuickScales(Item(data))
    factory.fieldname = "image"
    with scaling.read_once():
        return [
            factory.create_scale(
                data, "scale", height * times, width * times, quality=quality
            )
            for width, height in BOXES
            for times, quality in ((1, scaling.QUALITY), (2, 62))
        ]


def test_a_picture_and_its_scales_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = scales(drawn(*RIVER))
    with pictures_ahead.pictures_ahead([RIVER]):
        ahead = pictures_ahead._ahead.get()
        assert ahead is not None
        ahead._begun[RIVER].result()
        # Nothing is left to be done.
        monkeypatch.setattr(scaling, "_written", None)
        assert scales(pictures_ahead.picture_of(RIVER)) == at_once
    assert scaling.made_ahead.get() is None


def test_what_is_not_begun_is_made_by_whoever_asks() -> None:
    first, last = ("fields", "1"), ("hall", "2")
    with pictures_ahead.pictures_ahead([first, *[("road", "x")] * 2, last]):
        for one in (last, ("hall", "of nobody's list"), first):
            assert pictures_ahead.picture_of(one) == drawn(*one)


def test_all_sample_pictures_are_known_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEED", raising=False)
    found = list(sample_pictures())
    assert len(set(found)) > 10 and all(scene in SCENES for scene, _alt in found)
