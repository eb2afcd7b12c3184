"""Old addresses lead on, and never to what is hidden (2.2, 4.2a)."""

from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.testing_people import WAY_TO
from made_once import make_item
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import transaction
from typing import Any
from urllib.parse import urlsplit


HTML = {"Accept": "text/html"}
MAIN = "www.bacgiang.gov.vn"
UNIT = "soyte.bacgiang.gov.vn"


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def moved(section: Any, state: str) -> tuple[str, Any]:
    """The old path of an item that was renamed while it was written, and the item."""
    item = make_item(section, "so-y-te", title="Tên cũ")
    transaction.commit()
    old = item.absolute_url()
    with api.env.adopt_user(username="so-y-te-update"):
        item = api.content.rename(item, "ten-moi-va-kin")
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO[state]:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(item, transition, **STATEMENTS.get(transition, {}))
    transaction.commit()
    return old, item


def test_what_moved_leads_on_for_good(site: Any, section: Any, client: Any) -> None:
    old, item = moved(section, "published")
    for tail in ("", "?a=1"):
        answer = client().get(f"{old}{tail}", headers=HTML)
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"{item.absolute_url()}{tail}"
        assert answer.headers["Cache-Control"] == "max-age=600"
    api_old = old.replace(site.absolute_url(), f"{site.absolute_url()}/++api++")
    answer = client().get(api_old)
    assert answer.status_code == 301
    assert answer.headers["Location"].endswith("/ten-moi-va-kin")
    assert client().post(f"{api_old}/@act").status_code == 307


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize("state", ["draft", "pending", "withdrawn"])
def test_what_is_hidden_has_no_old_address(
    section: Any, client: Any, state: str
) -> None:
    old, item = moved(section, state)
    answer = client().get(old, headers=HTML)
    assert answer.status_code == 404
    assert "ten-moi-va-kin" not in answer.text
    assert "Location" not in answer.headers
    own = client().get(item.absolute_url(), headers=HTML)
    assert own.status_code == (410 if state == "withdrawn" else 404)


@pytest.mark.regulation("4.2a", "14.2")
def test_below_what_moved_nothing_tells_what_is_hidden(
    site: Any, section: Any, client: Any
) -> None:
    """What is there for others leads where a name that never was leads."""
    old, states = section.absolute_url(), ("draft", "pending", "withdrawn")
    names = [
        make_item(section, "so-y-te", one, id=f"kin-{one}").getId() for one in states
    ]
    shown = make_item(section, "so-y-te", "published", id="cong-khai")
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(section, "cho-moi")
    transaction.commit()
    above = old.replace(site.absolute_url(), f"{site.absolute_url()}/++api++")
    for user in (None, "huyen-hiep-hoa-head"):
        who = client(user)
        for way in (old, above):
            for end in ("", "/@workflow", "/@@images/image", "/x/y", "?a=1"):
                told = set()
                for one in (*names, "khong-co"):
                    answer = who.get(f"{way}/{one}{end}", headers=HTML)
                    leads = answer.headers.get("Location", "").replace(one, "…")
                    told.add((answer.status_code, leads))
                assert len(told) == 1, (user, way, end, told)
        led = who.get(f"{old}/cong-khai", headers=HTML)
        assert led.headers["Location"] == shown.absolute_url()
    gone = client().get(f"{old}/kin-withdrawn", headers=HTML).headers["Location"]
    assert client().get(gone, headers=HTML).status_code == 410


@pytest.mark.regulation("4.2a")
def test_what_is_no_more_is_not_told_of(section: Any, client: Any) -> None:
    old, item = moved(section, "published")
    item.unindexObject()
    section._delObject(item.getId(), suppress_events=True)
    transaction.commit()
    answer = client().get(old, headers=HTML)
    assert answer.status_code == 404
    assert "ten-moi-va-kin" not in answer.text


@pytest.mark.regulation("2.2")
def test_on_a_units_host_the_old_address_leads_to_the_new_one(
    site: Any, section: Any, client: Any
) -> None:
    old, item = moved(section, "published")
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    api.portal.set_registry_record("bacgiang.main_host", MAIN)
    if "virtual_hosting" not in site.__parent__.objectIds():
        manage_addVirtualHostMonster(site.__parent__, "virtual_hosting")
    transaction.commit()
    server = urlsplit(site.absolute_url())
    name = old.rpartition("/")[2]
    for host, path in (
        (UNIT, f"/tin-tuc/{name}"),
        (MAIN, f"/vi/don-vi/so-y-te/tin-tuc/{name}"),
    ):
        session = client()
        session.base = (
            f"http://{server.netloc}/VirtualHostBase/http/{host}:80/"
            f"{site.getId()}/VirtualHostRoot"
        )
        answer = session.get(path, headers=HTML)
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"http://{UNIT}/tin-tuc/ten-moi-va-kin"


@pytest.mark.parametrize("state", ["draft", "published"])
def test_old_addresses_are_told_to_nobody_with_an_item(
    site: Any, section: Any, client: Any, state: str
) -> None:
    """A short name tells a title: also the one that an item had as a draft."""
    old, item = moved(section, state)
    name = old.rpartition("/")[2]
    above = f"{site.absolute_url()}/++api++"
    own = item.absolute_url().replace(site.absolute_url(), above)
    for address in (above, own, f"{above}/@search"):
        for user in (None, "huyen-hiep-hoa-head"):
            asked = f"{address}?expand=aliases&fullobjects=1&UID={item.UID()}"
            assert name not in client(user).get(asked).text, address
    found = client("admin").get(f"{above}?expand=aliases").json()
    assert name in str(found["@components"]["aliases"]["items"])
