"""Records that programs added to a unit's share become its own (4.1b, 14.2)."""

from bacgiang.policy.editorial.registers.unit_of_place import name_unit_of_place
from bacgiang.policy.legal.documents import right_place
from bacgiang.policy.units.register.lookup import main_unit_code
from integration.legal.conftest import FACTS
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
import pytest
from typing import Any


def allowed(user: str, record: Any) -> bool:
    with api.env.adopt_user(username=user):
        return bool(api.user.has_permission("Modify portal content", obj=record))


@pytest.mark.regulation("4.1b", "14.2")
def test_the_upgrade_gives_them_to_the_unit_of_their_place(
    portal: Any, people: Any, record: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = api.portal.get_tool("portal_catalog")
    own = record(number="13/2024/QĐ-UBND")
    share = portal["vi"]["don-vi"]["so-y-te"]["van-ban"]
    with monkeypatch.context() as before:
        before.setattr(right_place, "require_register", lambda *asked, **more: None)
        made = createContent("LegalDocument", **FACTS)
        added = addContentToContainer(share, made, checkConstraints=False)
    assert added.owning_unit == own.owning_unit == main_unit_code()
    name_unit_of_place(portal.portal_setup)
    assert (added.owner_unit, own.owner_unit) == ("so-y-te", None)
    assert allowed("so-y-te-update", added)
    assert not allowed("ubnd-update", added)
    (brain,) = catalog.unrestrictedSearchResults(UID=added.UID())
    assert brain.unit_code == "so-y-te"
    with api.env.adopt_user(username="so-y-te-update"):
        assert catalog(UID=added.UID(), unit_code="so-y-te")
