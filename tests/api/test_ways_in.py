"""Ways in other than page and API are shut, or keep the same rules (15.2, 14.2)."""

from html import unescape
from itertools import product
from plone import api
import pytest
from tiers import in_turn
from tiers import share
import transaction


XMLRPC = """<?xml version="1.0"?>
<methodCall><methodName>setTitle</methodName>
<params><param><value><string>x</string></value></param></params></methodCall>"""


@pytest.fixture
def section(site):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def address(item):
    return "/" + "/".join(item.getPhysicalPath()[2:])


def page(session):
    session.headers["Accept"] = "text/html"
    return session


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("method", ["PROPFIND", "MKCOL", "MOVE", "COPY", "LOCK"])
def test_webdav_is_shut(site, boards, client, publish, section, method):
    item = publish(section, "so-y-te", "draft")
    answer = page(client("so-y-te-update")).request(method, address(item))
    assert answer.status_code == 405


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_plain_put_and_delete_are_shut(site, boards, client, publish, section, method):
    item = publish(section, "so-y-te", "draft")
    session = page(client("so-y-te-update"))
    assert session.request(method, address(item)).status_code == 405
    transaction.begin()
    assert item.getId() in section


@pytest.mark.regulation("15.2")
def test_put_makes_nothing(site, boards, client, section):
    session = page(client("so-y-te-update"))
    answer = session.put(address(section) + "/moi.html", data=b"<p>x</p>")
    assert answer.status_code >= 400
    transaction.begin()
    assert "moi.html" not in section


@pytest.mark.regulation("15.2")
def test_xml_rpc_is_shut(site, boards, client, publish, section):
    item = publish(section, "so-y-te", "draft", title="Cũ")
    answer = page(client("so-y-te-update")).post(
        address(item), data=XMLRPC, headers={"Content-Type": "text/xml"}
    )
    assert answer.status_code == 403
    transaction.begin()
    assert item.title == "Cũ"


METHODS = [
    "setTitle?title=x",
    "setDescription?description=x",
    "manage_permission?permission_to_manage=View&roles=Anonymous",
    "manage_setLocalRoles?userid=so-y-te-update&roles=Manager",
    "setLayout?layout=x",
    "manage_addProperty?id=x&value=y&type=string",
    "setEffectiveDate?effective_date=2001/01/01",
    "manage_delObjects?ids=tin-thu",
    "manage_renameObject?id=tin-thu&new_id=x",
    "changeOwnership?user=x",
    "manage_changeOwnershipType",
    "content_status_modify?workflow_action=publish",
    "@@content-checkin",
    "object_cut",
    "manage_workflowsTab",
    "manage_delObjects/x?ids=tin-thu",
    "++attribute++manage_delObjects?ids=tin-thu",
]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "user", in_turn(["so-y-te-update", "huyen-hiep-hoa-head", "van-phong"], of=3)
)
def test_methods_by_address_change_nothing_published(
    site, boards, client, publish, section, user
):
    item = publish(section, "so-y-te", "published", title="Cũ")
    before = (item.title, api.content.get_state(item), item.effective())
    for method in METHODS:
        for target in (address(item), address(section)):
            answer = page(client(user)).get(f"{target}/{method}")
            assert answer.status_code < 500, method
        transaction.begin()
        assert item.getId() in section, method
        found = (item.title, api.content.get_state(item), item.effective())
        assert found == before, method
        roles = item.get_local_roles_for_userid("so-y-te-update")
        assert roles in ((), ("Owner",)), method


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    ("method", "path"),
    in_turn(
        product(
            ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"],
            [
                "/vi/tin-tuc/atom.xml",
                "/vi",
                "/++api++/vi",
                "/vi/@@search",
                "/++api++/@site",
            ],
        ),
        of=3,
    ),
)
def test_no_method_ends_in_an_error_of_the_server(client, method, path):
    for accept in ("text/html", "*/*", "application/json"):
        answer = client().request(method, path, headers={"Accept": accept})
        assert answer.status_code < 500, accept


@pytest.mark.regulation("4.2a", "15.2")
def test_no_namespace_of_zope_is_another_way_to_a_page(client, site, boards, publish):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    path = publish(section, "so-y-te").absolute_url().removeprefix(site.absolute_url())
    views = ("sendto_form", "uuid", "pas_info", "plone_lock_operations/safe_unlock")
    users = (None, "so-y-te-update", "admin")
    for name, user in share(product(views, users), of=3):
        address, sent = f"{path}/++view++{name}", {"form.buttons.send": "1"}
        for answer in (
            client(user).get(address),
            client(user).post(address, data=sent),
            client(user).get(f"/++api++{address}"),
        ):
            assert answer.status_code in (401, 403, 404), (user, name)
    namespaces = ("skin", "attribute", "item", "acquire", "etc", "lang", "vh")
    names = ("", "title", "site", "https:evil.example:443")
    for namespace, name in share(product(namespaces, names), of=3):
        answer = client().get(f"{path}/++{namespace}++{name}/view")
        # Some cannot even be followed.
        assert answer.status_code in (400, 404), (namespace, name)


@pytest.mark.regulation("15.2")
def test_days_of_a_rule_are_reckoned_for_who_writes_and_not_for_ever(
    client, site, boards
):
    place, editor = "/@@json_recurrence", "so-y-te-update"
    add = "/vi/don-vi/so-y-te/su-kien/++add++Event"
    form = page(client(editor)).get(add).text
    # Where the form asks.
    assert f'"{site.absolute_url()}{place}"' in unescape(form)
    asked = {"year": "2026", "month": "1", "day": "1", "format": "dd/mm/yyyy"}
    sound = {**asked, "rrule": "RRULE:FREQ=WEEKLY;COUNT=5"}
    assert client().get(place, params=sound).status_code in (401, 302)
    answer = client(editor).get(place, params=sound)
    assert answer.status_code == 200
    assert len(answer.json()["occurrences"]) == 5
    endless = {**sound, "rrule": "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=+5MO"}
    answer = client(editor).get(place, params={**endless, "start": "400"})
    assert answer.status_code == 200
    never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    for wrong in (
        {"rrule": never},
        {"rrule": "RRULE:FREQ=YEARLY;INTERVAL=0;BYMONTH=2;BYMONTHDAY=30"},
        {"rrule": "RRULE:FREQ=HOURLY;COUNT=3"},
        {"start": "100000000"},
        {"batch_size": "0"},
        {"batch_size": "100000"},
        {"year": "x"},
        {"day": "0"},
    ):
        answer = client(editor).get(place, params={**sound, **wrong})
        assert answer.status_code == 400, wrong
    from_root = client().get("/vi/@@json_recurrence", params={**asked, "rrule": never})
    assert from_root.status_code in (401, 302)
