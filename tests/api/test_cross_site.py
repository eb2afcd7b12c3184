"""What another site has a signed-in person's browser send, changes nothing (15.2, 14.2)."""

from collections.abc import Callable
import json
from lxml.html import fromstring
from made_once import make_item
from plone import api
from plone.locking.interfaces import ILockable
from plone.uuid.interfaces import IUUID
import pytest
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("15.2", "14.2", "15.5")

PASSWORD = "Mat-khau-thu-1"
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PLAIN, JSON = "text/plain;charset=UTF-8", "application/json"
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=x"
PART = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n{}\r\n--x--\r\n'
ELSEWHERE = (
    {"Origin": "https://elsewhere.test"},
    {"Origin": "https://soyte.bacgiang.gov.vn", "Sec-Fetch-Site": "same-site"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Referer": "https://elsewhere.test/bay"},
    {},
)


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def signed_in(client: Callable[..., Any], boards: None) -> Callable[[str], Any]:
    """A browser in which an account has signed in through the form."""

    def make(user: str) -> Any:
        session = client()
        form = {"__ac_name": user, "__ac_password": PASSWORD, "buttons.login": "1"}
        answer = session.post("/vi/login", data=form, headers={"Accept": "text/html"})
        assert "__ac" in answer.cookies
        return session

    return make


def writes(path: str, uid: str) -> list[tuple[str, str, Any]]:
    """One service of each kind, own and stock: method, address, body."""
    return [
        ("POST", SECTION, {"@type": "News Item", "title": "Tin lạ"}),
        ("POST", f"{path}/@workflow/submit", {"declaration": True}),
        ("POST", f"{path}/@corrections", {"kind": "x", "reason": "x", "text": "x"}),
        ("POST", f"{path}/@offer", {"reason": "x"}),
        ("POST", f"{path}/@workingcopy", None),
        ("POST", f"{SECTION}/@copy", {"source": uid}),
        ("POST", f"{SECTION}/@move", {"source": uid}),
        ("POST", "/@workflow-bulk", {"uids": [uid], "transition": "submit"}),
        ("POST", f"{path}/@lock", None),
        ("POST", f"{path}/@tus-upload", None),
        ("POST", "/@users/so-y-te-head/reset-password", {}),
        ("POST", "/@login", {"login": "so-y-te-head", "password": PASSWORD}),
        ("POST", "/@logout", None),
        ("PATCH", path, {"title": "Khác"}),
        ("PATCH", "/@users/so-y-te-update", {"fullname": "Khác"}),
        ("DELETE", path, None),
    ]


@pytest.mark.parametrize("by_accept", [False, True])
def test_no_service_is_used_from_elsewhere(
    site: Any,
    section: Any,
    publish: Callable[..., Any],
    signed_in: Callable[[str], Any],
    by_accept: bool,
) -> None:
    item = publish(section, "so-y-te", "draft", title="Tin")
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    editor, before = signed_in("so-y-te-update"), set(section.objectIds())
    for method, address, body in share(writes(path, IUUID(item)), of=3):
        where = address if by_accept else f"/++api++{address}"
        for told in ELSEWHERE:
            for kind in (PLAIN, JSON, FORM):
                sent = None if body is None else json.dumps(body)
                headers = {**told, "Content-Type": kind, "Accept": JSON}
                answer = editor.request(method, where, data=sent, headers=headers)
                asked = (method, address, told, kind)
                assert answer.status_code == 403, (asked, answer.text)
                assert answer.json()["error"]["type"] == "asked_from_elsewhere", asked
                assert "Access-Control-Allow-Origin" not in answer.headers
                assert "Set-Cookie" not in answer.headers
            if by_accept:
                break
    transaction.begin()
    assert set(section.objectIds()) == before
    assert (item.title, api.content.get_state(item)) == ("Tin", "draft")


def test_pages_of_the_portal_use_services_by_cookie(
    site: Any, section: Any, signed_in: Callable[[str], Any]
) -> None:
    editor, body = signed_in("so-y-te-update"), {"@type": "News Item", "title": "Tin"}
    for told in (
        {"Origin": editor.base.removesuffix("/plone")},
        {"Sec-Fetch-Site": "same-origin"},
    ):
        made = editor.post(f"/++api++{SECTION}", json=body, headers=told)
        assert made.status_code == 201, made.text


@pytest.mark.parametrize("kind", [PLAIN, FORM, PARTS, ""])
def test_services_take_json_that_says_so(
    section: Any, client: Callable[..., Any], kind: str
) -> None:
    """Programs, too: what needs no preflight is what pages of others can send."""
    sent = json.dumps({"@type": "News Item", "title": "Tin"})
    body = PART.format(sent) if kind == PARTS else sent
    editor = client("so-y-te-update")
    answer = editor.post(
        f"/++api++{SECTION}", data=body.encode(), headers={"Content-Type": kind}
    )
    assert answer.status_code == 415, answer.text
    assert answer.json()["error"]["type"] == "json_wanted"


def test_no_form_is_sent_from_elsewhere(
    site: Any, section: Any, client: Callable[..., Any], signed_in: Callable[[str], Any]
) -> None:
    """Signing in as somebody else among them, which needs no session."""
    editor = signed_in("so-y-te-update")
    form = {
        "__ac_name": "so-y-te-head",
        "__ac_password": PASSWORD,
        "buttons.login": "1",
    }
    html = {"Accept": "text/html"}
    for who in (client(), editor):
        for told in filter(None, ELSEWHERE):
            for address in ("/vi/login", "/vi/@@display-settings", f"{SECTION}/@@edit"):
                answer = who.post(address, data=form, headers={**html, **told})
                assert answer.status_code in (401, 403), (address, told)
                assert not {"__ac", "display"} & set(answer.cookies.keys())


LED_HERE = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
BY_PICTURE = {**LED_HERE, "Sec-Fetch-Dest": "image"}
FROM_A_LINK = {**LED_HERE, "Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "document"}


@pytest.mark.parametrize("told", [BY_PICTURE, FROM_A_LINK, {"Accept": "text/html"}])
def test_nobody_is_signed_out_by_a_picture(
    signed_in: Callable[[str], Any], told: dict[str, str]
) -> None:
    """A button asks; a click on the portal's own link does it at once."""
    editor = signed_in("so-y-te-update")
    asked = editor.get("/vi/logout", headers=told)
    assert (asked.status_code, asked.cookies.get("__ac")) == (200, None)
    assert editor.post("/vi/logout", headers={"Accept": "text/html"}).status_code == 403
    assert "__ac" in editor.cookies
    token = fromstring(asked.text).xpath("string(//form[@id='sign-out']//input/@value)")
    done = editor.post("/vi/logout", data={"_authenticator": token}, headers=LED_HERE)
    assert (done.status_code, "__ac" in editor.cookies) == (302, False)


def test_a_click_signs_out(signed_in: Callable[[str], Any]) -> None:
    editor = signed_in("so-y-te-update")
    told = {**LED_HERE, "Sec-Fetch-Dest": "document"}
    assert editor.get("/vi/logout", headers=told).status_code == 302
    assert "__ac" not in editor.cookies


@pytest.mark.whole_pages
@pytest.mark.parametrize("path", ["/vi/login", "/vi", "/portal_membership/loginUser"])
def test_nobody_is_signed_in_by_an_address(
    client: Callable[..., Any], boards: None, path: str
) -> None:
    """A picture on any page could otherwise make its reader somebody else."""
    form = {
        "__ac_name": "so-y-te-head",
        "__ac_password": PASSWORD,
        "buttons.login": "1",
    }
    answer = client().get(path, params=form, headers={"Accept": "text/html"})
    assert not {"__ac", "statusmessages"} & set(answer.cookies.keys())
    assert "toolbar-my-work" not in answer.text


def test_a_link_elsewhere_locks_nothing(section: Any, signed_in: Any) -> None:
    """Plone's page locks by its address alone, and its edit form as it is shown."""
    item = make_item(section, "so-y-te", title="Tin để khóa")
    transaction.commit()
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    address = f"{path}/@@plone_lock_operations/create_lock"
    head = signed_in("so-y-te-head")
    link = {"Accept": "text/html", "Sec-Fetch-Site": "cross-site"}
    assert head.get(address, headers=link).status_code == 403
    for elsewhere in (link, {"Accept": "text/html", "Referer": "https://a.test/"}):
        form = head.get(f"{path}/edit", headers=elsewhere)
        assert (form.status_code, "Tin để khóa" in form.text) == (200, True)
    transaction.begin()
    assert not ILockable(item).locked()
    typed = {"Accept": "text/html", "Sec-Fetch-Site": "none"}
    assert head.get(f"{path}/edit", headers=typed).status_code == 200
    transaction.begin()
    assert ILockable(item).locked()
    ILockable(item).unlock()
    transaction.commit()
    own = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
    assert head.get(address, headers=own).status_code in (200, 302)
    transaction.begin()
    assert ILockable(item).locked()
