"""Checking out over the API: once, and then in words why not (7.1)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.permissions_renewed import PermissionsRenewed
from bacgiang.policy.editorial.preview.links_page import make_link
from bacgiang.policy.editorial.withdrawal.closing_again import close_copies
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.people.unsaved.keeping import keep
from bacgiang.policy.units.people.unsaved.keeping import texts_of
from bacgiang.policy.units.people.unsaved.store import unsaved_store
from bacgiang.policy.units.people.unsaved.text import FormText
from made_once import made_once
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from typing import Any
from zope.event import notify


PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}


@pytest.fixture
@made_once
def path(site: Any, boards: None, publish: Any) -> str:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    return "/++api++/" + "/".join(item.getPhysicalPath()[2:])


@pytest.mark.regulation("7.1")
def test_a_second_check_out_is_refused_in_words(client: Any, path: str) -> None:
    editor = client("so-y-te-update")
    first = editor.post(f"{path}/@workingcopy")
    assert first.status_code == 201
    again = editor.post(f"{path}/@workingcopy")
    assert again.status_code == 403
    assert again.json()["error"]["type"] == "copy_exists"
    assert "Checkout not allowed" not in again.text
    copy = first.json()["@id"].replace(editor.base, "/++api++")
    of_copy = editor.post(f"{copy}/@workingcopy")
    assert of_copy.status_code == 403
    assert of_copy.json()["error"]["type"] == "not_published"


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-update"])
def test_others_do_not_check_out(client: Any, path: str, user: str | None) -> None:
    assert client(user).post(f"{path}/@workingcopy").status_code in (401, 403)


@pytest.mark.regulation("7.1", "7.2e")
def test_a_copy_with_a_new_picture_goes_its_whole_way(client: Any, path: str) -> None:
    editor = client("so-y-te-update")
    copy = editor.post(f"{path}/@workingcopy").json()["@id"]
    copy = copy.replace(editor.base, "/++api++")
    picture = {
        "@type": "Image",
        "title": "Ảnh thêm",
        "alt_text": "Ảnh mẫu",
        "image": {
            "data": PIXEL,
            "encoding": "base64",
            "filename": "anh.gif",
            "content-type": "image/gif",
        },
    }
    assert editor.post(copy, json=picture).status_code == 201
    assert editor.post(f"{copy}/@workflow/submit", json={}).status_code == 200
    assert editor.get(copy).json()["review_state"] == "pending"
    way = (
        ("so-y-te-review", "approve", APPROVAL),
        ("so-y-te-publish", "publish", {"correction": "Thêm ảnh", "comment": "Thêm"}),
    )
    for user, transition, stated in way:
        answer = client(user).post(f"{copy}/@workflow/{transition}", json=stated)
        assert answer.status_code == 200, answer.text
    items = client().get(path).json()["items"]
    assert [one["title"] for one in items] == ["Ảnh thêm"]


def withdrawn_with_copy(site: Any, client: Any, publish: Any, ground: str) -> Any:
    """An item that was withdrawn while its copy was being approved; copy, link."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", title="Chuyện kín")
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(section)
        link = make_link(copy, "Chủ tịch")
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(copy, "submit")
    with api.env.adopt_user(username="so-y-te-review"):
        tool.doActionFor(copy, "approve", **APPROVAL)
    said = FormText(
        form=f"{copy.UID()}/edit",
        part="",
        title="Sửa",
        path="/vi",
        fields=[("a.title", "Chuyện kín")],
        labels={},
    )
    unsaved_store().begin("so-y-te-update")
    keep("so-y-te-update", "0" * 32, said)
    transaction.commit()
    paths = ["/++api++/" + "/".join(o.getPhysicalPath()[2:]) for o in (item, copy)]
    answer = client("so-y-te-publish").post(
        f"{paths[0]}/@workflow/withdraw", json={"comment": "Lộ", "ground": ground}
    )
    assert answer.status_code == 200, answer.text
    return (*paths, link)


HTML = {"Accept": "text/html"}
READERS = ("so-y-te-update", "so-y-te-review", "so-y-te-publish", "van-phong")


@pytest.mark.regulation("4.2a", "7.2e")
def test_what_a_closing_ground_closes_is_closed_in_the_copy_too(
    site: Any, boards: None, client: Any, publish: Any
) -> None:
    item, copy, link = withdrawn_with_copy(site, client, publish, "secrecy")
    for user in READERS:
        session = client(user)
        for address in (copy, f"{copy}/@history", copy.removeprefix("/++api++")):
            answer = session.get(address)
            assert answer.status_code in (401, 403, 404), (user, address)
            assert "Chuyện kín" not in answer.text
        found = session.get("/++api++/@search?SearchableText=Chuyện kín").json()
        assert found["items_total"] == 0, user
        mine = session.get("/++api++/@my-work")
        assert "Chuyện kín" not in mine.text, user
    site._p_jar.sync()
    assert texts_of("so-y-te-update") == []
    for user in ("so-y-te-publish", "so-y-te-head"):
        step = client(user).post(f"{copy}/@workflow/publish", json={"comment": "x"})
        assert step.status_code in (400, 401, 403, 404), (user, step.text)
    head = client("so-y-te-head")
    assert head.get(copy).status_code == 200
    # Its page says why it stays, and how that ends.
    assert step.json()["error"]["type"] == "copy_of_closed"
    page = head.get(copy.removeprefix("/++api++"), headers=HTML).text
    assert 'id="closed-notice"' in page
    assert "Hãy hủy bản làm việc" in page
    # An upgrade gives permissions of the state anew, and closes again.
    for renew in (PermissionsRenewed, None):
        for path in (item, copy):
            found = site.unrestrictedTraverse(path.removeprefix("/++api++/"))
            for workflow in site.portal_workflow.getWorkflowsFor(found):
                workflow.updateRoleMappingsFor(found)
            if renew is not None:
                notify(renew(found))
        if renew is None:
            close_copies(site.portal_setup)
        transaction.commit()
        for path in (item, copy):
            assert client("so-y-te-review").get(path).status_code in (404, 410)
    assert client().get(link).status_code == 404
    # Restored it stays with the head until it goes on, and so does the copy.
    restored = head.post(f"{item}/@workflow/restore", json={"comment": "Hết mật"})
    assert restored.status_code == 200, restored.text
    assert head.get(copy).status_code == 200
    assert client("so-y-te-review").get(copy).status_code == 404
    assert client().get(link).status_code == 404


@pytest.mark.regulation("7.2e", "9.1")
def test_publishing_a_copy_brings_no_withdrawn_item_back(
    site: Any, boards: None, client: Any, publish: Any
) -> None:
    item, copy, _link = withdrawn_with_copy(site, client, publish, "inaccurate")
    for user in ("so-y-te-publish", "so-y-te-head"):
        person = client(user)
        answer = person.post(f"{copy}/@workflow/publish", json={"comment": "Đăng"})
        assert answer.status_code in (400, 403)
        assert answer.json()["error"]["type"] == "baseline_not_published"
        assert "publish" not in {
            one["@id"].rpartition("/")[2]
            for one in person.get(f"{copy}/@workflow").json()["transitions"]
        }
    assert client().get(item).status_code == 410


@pytest.mark.regulation("4.2a", "14.2")
def test_a_copy_is_decided_on_by_the_board_of_its_item(
    site: Any, client: Any, path: str
) -> None:
    """Whoever writes for one board and heads another takes no copy along."""
    membership = Membership(
        *("huyen-hiep-hoa", "so-y-te-update"),
        *(Level.HEAD, Position.DEPUTY, now_utc(), "admin"),
    )
    board_store().add(membership)
    transaction.commit()
    editor = client("so-y-te-update")
    copy = editor.post(f"{path}/@workingcopy").json()["@id"]
    copy = copy.replace(editor.base, "/++api++")
    there = "/++api++/vi/don-vi/huyen-hiep-hoa/tin-tuc"
    moved = editor.post(
        f"{there}/@move", json={"source": copy.removeprefix("/++api++")}
    )
    assert moved.status_code == 403, moved.text
    assert moved.json()["error"]["type"] == "keeps_place"
    # In its place it gets another short name as any draft does.
    assert editor.patch(copy, json={"id": "ban-sua"}).status_code == 204
    assert client().get(there).json()["items"] == []
