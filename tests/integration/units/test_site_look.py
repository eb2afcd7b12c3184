"""A unit chooses an accent and a banner, and nothing else of its look (8.3)."""

from acts_kept import acts_between
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.units.sites.look.accents import Accent
from bacgiang.policy.units.sites.look.banner import HEIGHT
from bacgiang.policy.units.sites.look.banner import make_banner
from bacgiang.policy.units.sites.look.banner import WIDTH
from bacgiang.policy.units.sites.look.body_class import AccentClass
from bacgiang.policy.units.sites.look.choosing import choose
from bacgiang.policy.units.sites.look.choosing import Wish
from bacgiang.policy.units.sites.look.proposing import settle
from bacgiang.policy.units.sites.look.recording import SITE_LOOK
from bacgiang.policy.units.sites.look.store import look_of
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from pathlib import Path
from PIL import Image
from plone import api
import pytest
import re


pytestmark = pytest.mark.regulation("8.3")

UNIT = "so-y-te"
SHEET = Path("src/bacgiang.theme/scss/_accents.scss")
PAIR = re.compile(r'"(\w+)": \(light: (#\w{6}), dark: (#\w{6})\)')
WHITE = "#ffffff"


@pytest.fixture
def unit_site(portal):
    return portal["vi"]["don-vi"][UNIT]


def picture(width=1000, height=400, kind="JPEG", mode="RGB", **more):
    target = BytesIO()
    colour = "teal" if mode == "RGB" else 0
    Image.new(mode, (width, height), colour).save(target, kind, **more)
    return target.getvalue()


def confirm(site):
    with api.env.adopt_user(username="so-y-te-review"):
        settle(site, look_of(UNIT).proposal.digest, is_taken=True)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4
        for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_accent_can_be_read_in_light_and_dark():
    root = next(one for one in Path(__file__).parents if (one / SHEET).exists())
    found = {name: pair for name, *pair in PAIR.findall((root / SHEET).read_text())}
    assert set(found) == {one.value for one in Accent} - {"portal"}
    for name, colours in found.items():
        for colour in colours:
            assert contrast(WHITE, colour) >= 4.5, (name, colour)


def test_accent_is_a_class_of_every_page_of_the_site(portal, unit_site):
    choose(unit_site, Wish(accent="river"))
    english = portal["en"]["units"][UNIT]
    for place in (unit_site, unit_site["tin-tuc"], english):
        found = AccentClass(place, portal.REQUEST).get_classes(None, None)
        assert found == ["accent-river"]
    other = portal["vi"]["don-vi"]["huyen-hiep-hoa"]
    for place in (portal["vi"], other):
        assert AccentClass(place, portal.REQUEST).get_classes(None, None) == []


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(accent="pink"), "unknown_accent"),
        (Wish(accent=["hill"]), "unknown_accent"),
        (Wish(accent="hill", banner=b"GIF89a<script>"), "no_picture"),
        (Wish(banner=picture()[:200]), "no_picture"),
        (Wish(banner=picture(700, 200)), "picture_too_small"),
        (Wish(banner=b"x" * (8 * 1024 * 1024 + 1)), "picture_too_large"),
        (Wish(banner=picture(8000, 6000, "PNG", "1")), "picture_too_large"),
        (Wish(alternative="a\nb"), "bad_alternative"),
        (Wish(alternative="a" * 201), "bad_alternative"),
        (Wish(alternative=7), "bad_alternative"),
        (Wish(alternative="Trụ sở"), "nothing_shown"),
        (Wish(banner=picture()), "declaration_missing"),
        (
            Wish(banner=picture(), alternative="TỐI MẬT", is_declared=True),
            "secrecy_mark",
        ),
    ],
)
def test_what_cannot_be_chosen_is_refused_and_nothing_is_kept(unit_site, wish, code):
    with pytest.raises(Refused) as caught:
        choose(unit_site, wish)
    assert [one.code for one in caught.value.refusals] == [code]
    assert look_of(UNIT).accent == "portal"
    assert look_of(UNIT).digest == ""


def test_banner_is_drawn_anew():
    marked = picture(2000, 900, "PNG") + b"<?php hidden ?>"
    banner = make_banner(marked, "Trụ sở")
    assert b"php" not in banner.data
    drawn = Image.open(BytesIO(banner.data))
    assert (drawn.format, drawn.size) == ("JPEG", (WIDTH, HEIGHT))


@pytest.mark.regulation("15.3")
def test_choice_is_kept_and_recorded(portal, people, unit_site):
    with api.env.adopt_user(username="so-y-te-head"):
        choose(unit_site, Wish("plum", picture(), "Trụ sở Sở Y tế", True))
    confirm(unit_site)
    with api.env.adopt_user(username="so-y-te-head"):
        assert choose(unit_site, Wish(alternative="Cổng Sở Y tế", is_declared=True))
    confirm(unit_site)
    look = look_of(UNIT)
    assert (look.accent, look.alternative) == ("plum", "Cổng Sở Y tế")
    assert look.digest
    now = datetime.now(UTC)
    acts = acts_between(
        act_store(portal), now - timedelta(minutes=5), now + timedelta(1)
    )
    acts = [one for one in acts if one.kind == SITE_LOOK]
    actors = ["so-y-te-head", "so-y-te-review", "so-y-te-review"]
    assert [(one.actor, one.unit) for one in acts] == [(one, UNIT) for one in actors]
    choose(unit_site, Wish(banner=b""))
    assert look_of(UNIT).digest == ""
