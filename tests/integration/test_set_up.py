"""The portal as the distribution lays it out, and its profiles (2.1, 2.2a, 5.1)."""

from bacgiang.policy.text.folding import has_diacritics
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest


TYPES = {
    "Unit": ("bacgiang.policy.units.register.unit.Unit", False),
    "UnitSite": ("bacgiang.policy.units.sites.unit_site.UnitSite", False),
    "Section": ("bacgiang.policy.units.sites.section.Section", False),
    "Document": ("bacgiang.policy.editorial.items.Page", False),
    "News Item": ("bacgiang.policy.editorial.items.NewsItem", False),
    "Event": ("bacgiang.policy.editorial.items.Event", False),
}


@pytest.mark.regulation("2.1")
def test_two_languages_linked(portal):
    assert api.portal.get_registry_record("plone.default_language") == "vi"
    assert ITranslationManager(portal["vi"]).get_translation("en") == portal["en"]
    news = ITranslationManager(portal["vi"]["tin-tuc"]).get_translation("en")
    assert news == portal["en"]["news"]


@pytest.mark.regulation("2.2a")
@pytest.mark.parametrize("code", ["so-y-te", "huyen-hiep-hoa"])
def test_units_have_a_site_in_both_languages(portal, code):
    for site in (portal["vi"]["don-vi"][code], portal["en"]["units"][code]):
        assert api.content.get_state(site) == "open"
        assert site.get_local_roles_for_userid(f"{code}.review") == ("Reviewer",)


@pytest.mark.regulation("5.2")
def test_a_unit_without_a_site_has_a_desk(portal):
    desk = portal["vi"]["don-vi"]["hiep-hoa-thanh-van"]
    assert api.content.get_state(desk) == "desk"
    with api.env.adopt_roles(["Anonymous"]):
        assert not api.user.has_permission("View", obj=desk)


@pytest.mark.parametrize(("name", "expected"), TYPES.items())
def test_types(portal, name, expected):
    fti = portal.portal_types[name]
    assert (fti.klass, fti.global_allow) == expected


@pytest.mark.regulation("5.1")
def test_local_roles_of_the_main_board_stop_at_unit_sites(portal, people):
    with api.env.adopt_user(username="ubnd-head"):
        roles = api.user.get_roles(obj=portal["vi"]["don-vi"]["so-y-te"])
    assert "Board Head" not in roles
    assert "Editor" not in roles


@pytest.mark.regulation("10.3")
def test_groups_of_plone_have_names_in_vietnamese(portal):
    for name in ("Administrators", "Site Administrators", "AuthenticatedUsers"):
        assert has_diacritics(api.group.get(name).getProperty("title")), name


def test_the_profile_can_be_applied_again(portal):
    before = set(portal.portal_catalog.indexes())
    portal.portal_setup.runAllImportStepsFromProfile("profile-bacgiang.policy:default")
    assert set(portal.portal_catalog.indexes()) == before
    assert portal["vi"]["don-vi"]["so-y-te"].get_local_roles()


def test_uninstalling_leaves_nothing_of_the_profile(portal):
    portal.portal_setup.runAllImportStepsFromProfile(
        "profile-bacgiang.policy:uninstall"
    )
    registry = portal.portal_registry
    assert not [name for name in registry.records if name.startswith("bacgiang.")]
    assert not [w for w in portal.portal_workflow.objectIds() if "bacgiang" in w]
    assert not set(TYPES) & {"Unit"} & set(portal.portal_types.objectIds())
    assert "shown_on" not in portal.portal_catalog.indexes()
    assert "board_memberships" not in portal.acl_users
    assert api.group.get("Administrators").getProperty("title") == "Administrators"


def test_uninstalling_the_theme_leaves_plones_own_look(portal):
    portal.portal_setup.runAllImportStepsFromProfile("profile-bacgiang.theme:uninstall")
    registry = portal.portal_registry
    assert not [name for name in registry.records if "/bacgiang-" in name]
    for bundle in ("plone", "plone-fullscreen", "multilingual"):
        assert not registry[f"plone.bundles/{bundle}.expression"], bundle
    assert registry["plone.app.theming.interfaces.IThemeSettings.currentTheme"] == (
        "barceloneta"
    )
