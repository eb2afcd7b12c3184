"""First pages tell how much a register holds of what the public sees (2.2b, 4.1c)."""

from bacgiang.policy.units.sites.register_cards import register_cards
from plone import api
import pytest


pytestmark = pytest.mark.regulation("2.2b", "4.1c")
UNIT = "huyen-hiep-hoa"


@pytest.fixture
def count(portal):
    """Number on the card of the procedures of a site."""

    def told(*path):
        site = portal["vi"]
        for name in path:
            site = site[name]
        with api.env.adopt_roles(["Anonymous"]):
            cards = {one.url.rpartition("/")[2]: one for one in register_cards(site)}
        return cards["thu-tuc"].count

    return told


def doors(site, name):
    """What the section of registers says of each, by title."""
    parts = api.content.get_view(name, site, api.portal.get().REQUEST).parts
    (found,) = [part.shown for part in parts if part.kind == "registers"]
    return {one.title: one.count for one in found.doors}


def test_only_what_is_public_counts(count, procedure, publish):
    publish(procedure(doers=[UNIT]))
    procedure(code="THU.02")
    assert count() == 1


def test_a_units_site_counts_what_the_unit_carries_out(count, procedure, publish):
    publish(procedure(doers=[UNIT]))
    publish(procedure(code="THU.02", doers=["so-y-te", UNIT]))
    publish(procedure(unit="so-y-te", code="THU.03", doers=["so-y-te"]))
    assert count() == 3
    assert count("don-vi", UNIT) == 2
    assert count("don-vi", "so-y-te") == 2


def test_the_first_page_shows_the_cards(portal, procedure, publish):
    publish(procedure(doers=[UNIT]))
    home = doors(portal["vi"], "home_view")
    assert home["Thủ tục hành chính"].startswith("1 ")
    assert home["Văn bản quy phạm pháp luật"].startswith("0 ")
    unit = doors(portal["vi"]["don-vi"][UNIT], "unit_site_view")
    assert list(unit) == ["Thủ tục hành chính"]
