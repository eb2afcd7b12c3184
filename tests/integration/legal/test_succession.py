"""Records pass to the unit that takes over; what they say stays (2.2a)."""

from bacgiang.policy.units.life_cycle.life_cycle import close_unit
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
from datetime import date
from plone import api
import pytest


DAY = date(2026, 1, 1)


@pytest.mark.regulation("2.2a", "14.2")
@pytest.mark.parametrize(
    "end",
    [
        lambda unit: merge_unit(unit, "huyen-hiep-hoa", DAY, "Sáp nhập"),
        lambda unit: close_unit(unit, DAY, "Giải thể", "huyen-hiep-hoa"),
    ],
    ids=["merged", "closed"],
)
def test_the_successor_takes_over_the_records(people, record, end):
    document = record(user="so-y-te-update", owner_unit="so-y-te")
    with api.env.adopt_roles(["Manager"]):
        end(get_unit("so-y-te"))
    assert document.owning_unit == "huyen-hiep-hoa"
    assert document.issuer == "UBND tỉnh Bắc Giang"
    for user, may in (("huyen-hiep-hoa-update", True), ("so-y-te-update", False)):
        with api.env.adopt_user(username=user):
            modifies = api.user.has_permission("Modify portal content", obj=document)
            assert bool(modifies) is may
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        unit_code="huyen-hiep-hoa", portal_type="LegalDocument"
    )
    assert [one.UID for one in found] == [document.UID()]
