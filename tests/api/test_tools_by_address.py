"""Plone's tools and Zope's own objects are not asked by address (15.2)."""

from itertools import product
import pytest
from tiers import share


pytestmark = pytest.mark.regulation("15.2", "14.2")

CHALLENGE = "/acl_users/credentials_cookie_auth/require_login"
METHODS = (
    "portal_membership/loginUser",
    "portal_membership/logoutUser",
    "portal_membership/setLoginTimes",
    "portal_membership/deletePersonalPortrait",
    "portal_membership/createMemberArea",
    "portal_url/getPortalPath",
    "portal_types/listTypeInfo",
    "portal_memberdata/portraits",
    "acl_users/session",
    "acl_users/searchUsers",
    "acl_users/credentials_cookie_auth/login?came_from=https://elsewhere.test/",
    "portal_registration/mailPassword?forgotten_userid=so-y-te-head",
    "portal_setup/manage_main",
    "portal_setup/manage_main/",
    "Control_Panel",
)


@pytest.mark.parametrize("user", [None, "so-y-te-head"])
def test_no_tool_answers(site, boards, client, user):
    who, html = client(user), {"Accept": "text/html"}
    tools = {
        one.getId()
        for one in site.objectValues()
        if one.getId().startswith(("portal_", "plone_", "acl_", "error_"))
    }
    assert len(tools) > 30
    places = ("", "/vi", "/vi/tin-tuc", "/++api++")
    for name, place in share(product(sorted({*tools, *METHODS}), places), of=4):
        answer = who.get(f"{place}/{name}", headers=html)
        assert answer.status_code in (302, 401, 403, 404), f"{place}/{name}"
        if answer.status_code == 302:
            assert "require_login" in answer.headers["Location"]
        assert not {"__ac", "bacgiang_device"} & set(answer.cookies.keys()), name


def test_whoever_has_to_sign_in_is_led_to_the_form(client):
    html = {"Accept": "text/html"}
    led = client().get("/vi/tin-tuc/edit", headers=html)
    assert CHALLENGE in led.headers["Location"]
    page = client().get(led.headers["Location"], headers=html, follow=True)
    assert page.status_code == 200
    assert "__ac_password" in page.text


def test_managers_go_on_using_them(client):
    admin = client("admin")
    for name in ("portal_registry", "portal_setup/manage_main", "portal_types"):
        assert admin.get(f"/{name}", headers={"Accept": "text/html"}).status_code == 200
