"""Whatever a site lacks of this release, an upgrade brings; what people set stays."""

from bacgiang.policy.base.data_release.mark import KEY
from bacgiang.policy.base.data_release.mark import leave_mark
from bacgiang.policy.base.data_release.mark import mark_of
from bacgiang.policy.base.stores.interfaces import ISiteStore
from bacgiang.policy.upgrades.profiles import PROFILES
from bacgiang.policy.upgrades.running import bring_up_to_date
from bacgiang.policy.upgrades.running import is_behind
from dataclasses import replace
from plone import api
from plone.indexer.interfaces import IIndexer
from plone.registry.interfaces import IRegistry
from plone.registry.record import Record
import pytest
from releases.describing import described
from releases.describing import differences
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getMultiAdapter
from zope.component import getUtilitiesFor
from zope.component import getUtility


RECORD = "bacgiang.emergency_confirmation_hours"
BUNDLE = "plone.bundles/bacgiang-menu.jscompilation"
PLONES = "plone.bundles/plone.expression"


@pytest.fixture
def site(integration: Any) -> Any:
    return integration["portal"]


@pytest.fixture
def records(site: Any) -> Any:
    return getUtility(IRegistry).records


def make_old(site: Any) -> None:
    """Numbers as before, and no mark."""
    for profile in PROFILES:
        site.portal_setup.setLastVersionForProfile(profile, ("1000",))
    del IAnnotations(site)[KEY]


def test_a_new_site_needs_nothing(site: Any) -> None:
    assert not is_behind(site)
    for profile in PROFILES:
        assert site.portal_setup.listUpgrades(profile) == []


def test_everything_taken_away_comes_back(site: Any, records: Any) -> None:
    before = described(site)
    make_old(site)
    del records[RECORD], records[BUNDLE]
    site.portal_types.manage_delObjects(["Promotion"])
    site.portal_catalog.delIndex("unit_code")
    site.portal_catalog.delColumn("byline")
    site.portal_actions.object.manage_delObjects(["manage-unit"])
    site._delRoles(["Publisher"])
    site.manage_permission("bacgiang.policy: Manage units", [], acquire=True)
    administrators = ["Manager", "Site Administrator"]
    site.manage_permission("Plone Site Setup: Themes", administrators, acquire=True)
    site.portal_workflow.setChainForPortalTypes(["News Item"], ())
    for _name, store in getUtilitiesFor(ISiteStore):
        del IAnnotations(site)[store.key]
    assert is_behind(site)
    bring_up_to_date(site)
    assert differences(before, described(site)) == {}
    assert not is_behind(site)


def test_a_new_index_holds_what_is_there(site: Any) -> None:
    catalog = site.portal_catalog
    before = catalog.unrestrictedSearchResults(unit_code="so-y-te")
    paths = sorted(brain.getPath() for brain in before)
    assert paths
    make_old(site)
    catalog.delIndex("unit_code")
    catalog.delColumn("unit_code")
    bring_up_to_date(site)
    after = catalog.unrestrictedSearchResults(unit_code="so-y-te")
    assert sorted(brain.getPath() for brain in after) == paths
    assert {brain.unit_code for brain in after} == {"so-y-te"}


def test_items_get_the_permissions_of_a_changed_state(site: Any) -> None:
    """As though the last release had let a board's head change nothing here."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    name = "Modify portal content"
    now = section._Modify_portal_content_Permission
    make_old(site)
    workflow = site.portal_workflow["bacgiang_structure_workflow"]
    workflow.states["standing"].setPermission(name, 0, ("Manager",))
    workflow.updateRoleMappingsFor(section)
    assert section._Modify_portal_content_Permission == ("Manager",)
    bring_up_to_date(site)
    assert sorted(section._Modify_portal_content_Permission) == sorted(now)


def test_what_somebody_set_stays(site: Any, records: Any) -> None:
    make_old(site)
    records[RECORD].value = 36
    bring_up_to_date(site)
    assert records[RECORD].value == 36


def test_what_only_plone_set_becomes_ours(site: Any, records: Any) -> None:
    wanted = records[PLONES].value
    make_old(site)
    records[PLONES].value = records[PLONES].field.default
    bring_up_to_date(site)
    assert records[PLONES].value == wanted


@pytest.mark.parametrize(("held", "is_taken"), [(24, True), (36, False)])
def test_a_release_changes_a_setting_that_nobody_changed(
    site: Any, records: Any, held: int, is_taken: bool
) -> None:
    """The last release said 12 and left it in the registry; now the profile says 24."""
    mark = mark_of(site)
    assert mark is not None
    records[RECORD].value = 12
    settings = {**mark.settings, RECORD: ("another", digest_of(12))}
    leave_mark(site, replace(mark, shape="another", settings=settings))
    if not is_taken:
        records[RECORD].value = held
    bring_up_to_date(site)
    assert records[RECORD].value == held


def digest_of(value: Any) -> str:
    from bacgiang.policy.upgrades.settings import digest

    return digest(value)


def test_code_that_installs_something_else_is_noticed_without_a_number(
    site: Any,
) -> None:
    mark = mark_of(site)
    assert mark is not None
    leave_mark(site, replace(mark, shape="of another commit"))
    assert is_behind(site)
    bring_up_to_date(site)
    assert not is_behind(site)


def test_a_style_sheet_that_is_gone_is_no_longer_asked_for(
    site: Any, records: Any
) -> None:
    before = described(site)
    make_old(site)
    name = "plone.bundles/bacgiang-of-before.csscompilation"
    field = records["plone.bundles/bacgiang-members.csscompilation"].field
    records[name] = Record(field, "++plone++bacgiang.theme/of-before.css")
    bring_up_to_date(site)
    assert differences(before, described(site)) == {}


@pytest.mark.parametrize("name", ["promotion", "issuer", "doers"])
def test_an_item_named_like_a_column_is_no_value_of_it(site: Any, name: str) -> None:
    """Older data have a section `promotion`, which others would acquire."""
    found = site["en"]["topics"], site.portal_catalog
    with pytest.raises(AttributeError):
        getMultiAdapter(found, IIndexer, name=name)()


def test_it_may_run_again_at_any_time(site: Any) -> None:
    before = described(site)
    bring_up_to_date(site)
    bring_up_to_date(site)
    assert differences(before, described(site)) == {}
    assert api.portal.get_registry_record("bacgiang.main_unit") == "ubnd"
