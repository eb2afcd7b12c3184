"""A site that is taken back to a desk takes with it what is public on it, one that is
closed what was to come out later (2.2a, 5.2).
"""

from .legal_records import gather
from bacgiang.policy.base.permissions_renewed import PermissionsRenewed
from bacgiang.policy.editorial.visibility.seen import is_public
from bacgiang.policy.editorial.visibility.with_site import leave_all_to_sites
from bacgiang.policy.editorial.withdrawal.store import Notice
from bacgiang.policy.editorial.withdrawal.store import notice_store
from bacgiang.policy.editorial.withdrawal.was_public import was_public
from bacgiang.policy.units.sites.belonging import site_of
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from petition_samples import PNG
from plone import api
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any
from zope.event import notify


pytestmark = pytest.mark.regulation("2.2a", "5.2")
DESK = "/++api++/vi/@units/so-y-te/desk"
CLOSE = "/++api++/vi/@units/so-y-te/close"
MERGE = "/++api++/vi/@units/so-y-te/merge"
UNDO = "/++api++/vi/@units/so-y-te/undo-end"
ENDING = {"on": "2025-07-01", "reason": "Nghị quyết 60"}
OPEN = "/++api++/vi/@units/so-y-te/open"
WORD = "Zqbanlamviec"


@pytest.fixture
def item(site: Any, boards: None, publish: Any) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", "draft", title=f"Tin {WORD}")
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.create(
            made, "Image", "anh", alt_text="Trạm", image=NamedBlobImage(PNG)
        )
    tool = api.portal.get_tool("portal_workflow")
    for level, step, stated in (
        ("update", "submit", {}),
        (
            "review",
            "approve",
            {
                "declaration": True,
                "confirmation": "confirmed",
                "confirmed_by": "Sở Y tế",
            },
        ),
        ("publish", "publish", {}),
    ):
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(made, step, **stated)
    transaction.commit()
    return made


def shown(session: Any, item: Any) -> dict[str, int]:
    """What of the item is told, by way: its status, or how often it is named."""
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    page = {"headers": {"Accept": "text/html"}}
    found = {
        way: session.get(way, **kind).status_code
        for way, kind in (
            (path, page),
            (f"/++api++{path}", {}),
            (f"{path}/anh/@@images/image", page),
        )
    }
    for way in (
        f"/++api++/@search?SearchableText={WORD}",
        f"/vi/@@search?SearchableText={WORD}",
        "/vi/don-vi/so-y-te/tin-tuc/atom.xml",
    ):
        kind = {} if "++api++" in way else page
        found[way] = session.get(way, **kind).text.count(item.getId())
    return found


def test_it_goes_with_its_site_and_comes_back(item: Any, client: Any) -> None:
    visitor, clerk = client(), client("so-y-te-update")
    admin = client("admin")
    before = shown(visitor, item)
    assert all(before.values()), before
    taken = admin.post(DESK, json={"reason": "Sửa chữa"})
    assert taken.status_code == 200, taken.text
    transaction.begin()
    hidden = shown(visitor, item)
    assert set(hidden.values()) <= {0, 404}, hidden
    assert not is_public(item)
    seen = shown(clerk, item)
    assert [one for one in seen.values() if one > 1][:3] == [200, 200, 200]
    assert admin.post(OPEN, json={}).status_code == 200
    transaction.begin()
    assert shown(visitor, item) == before
    assert is_public(item)


def test_whoever_keeps_a_copy_is_told_that_it_went(
    item: Any, site: Any, client: Any
) -> None:
    visitor, admin = client(), client("admin")

    def told() -> str:
        transaction.begin()
        gather(site)
        transaction.commit()
        entries = visitor.get("/++api++/@changes").json()["items"]
        (own,) = [one for one in entries if one["UID"] == IUUID(item)]
        assert ("title" in own) is (own["@type"] != "Tombstone"), own
        oai = visitor.get(
            "/@@oai",
            params={
                "verb": "GetRecord",
                "metadataPrefix": "oai_dc",
                "identifier": f"oai:localhost:{IUUID(item)}",
            },
        ).text
        return f"{own['@type']} {WORD in oai}"

    assert told() == "News Item True"
    assert admin.post(DESK, json={"reason": "Sửa chữa"}).status_code == 200
    assert told() == "Tombstone False"
    assert admin.post(OPEN, json={}).status_code == 200
    assert told() == "News Item True"


def test_nothing_comes_out_on_a_desk(item: Any, client: Any) -> None:
    item.effective_date = DateTime() + 1
    item.reindexObject()
    transaction.commit()
    admin = client("admin")
    assert admin.post(DESK, json={"reason": "Sửa chữa"}).status_code == 200
    transaction.begin()
    item.effective_date = DateTime() - 0.01
    item.reindexObject()
    transaction.commit()
    assert set(shown(client(), item).values()) <= {0, 404}


@pytest.mark.parametrize("way", [CLOSE, MERGE])
def test_what_was_to_come_does_not_come_out_on_a_closed_site(
    site: Any, item: Any, client: Any, publish: Any, way: str
) -> None:
    old = publish(item.aq_parent, "so-y-te", title=f"Tin cũ {WORD}")
    visitor, admin = client(), client("admin")
    was_shown = shown(visitor, old)
    item.effective_date = DateTime() + 1
    item.reindexObject()
    transaction.commit()
    heir = {"successor": "huyen-hiep-hoa"} if way == MERGE else {}
    ended = admin.post(way, json={**ENDING, **heir})
    assert ended.status_code == 200, ended.text
    days_go_by(item, 2)
    hidden = shown(visitor, item)
    # What is not there leads to those who took over.
    assert set(hidden.values()) <= {0, 301 if heir else 404}, hidden
    assert not is_public(item)
    assert is_public(old)
    assert list(shown(visitor, old).values())[:2] == [200, 200]
    heirs = client("huyen-hiep-hoa-update" if heir else "van-phong")
    page = heirs.get(item.absolute_url(), headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "trang đã đóng trước giờ hẹn" in page.text
    # An upgrade of its workflow changes nothing of it; one closes what had come out.
    workflow = api.portal.get_tool("portal_workflow").getWorkflowsFor(item)[0]
    for told in (
        lambda: notify(PermissionsRenewed(item)),
        lambda: leave_all_to_sites(site.portal_setup),
    ):
        workflow.updateRoleMappingsFor(item)
        assert is_public(item)
        told()
        assert not is_public(item)
    transaction.commit()
    # Withdrawn now, it is nothing of which readers are told that it was there.
    notice = Notice(ground="error", at=datetime.now(UTC), closes_all=False)
    notice_store().set(IUUID(item), notice)
    assert not was_public(item)
    transaction.abort()
    undone = admin.post(UNDO, json={"reason": "Nhầm"})
    assert undone.status_code == 200, undone.text
    transaction.begin()
    assert is_public(item)
    assert shown(visitor, old) == was_shown


def days_go_by(item: Any, days: int) -> None:
    """Since the site was closed: what stands in days is that much older."""
    transaction.begin()
    item.effective_date -= days
    item.reindexObject(idxs=["effective", "effectiveRange"])
    site = site_of(item)
    for step in site.workflow_history["bacgiang_unit_site_workflow"]:
        step["time"] -= days
    site.workflow_history._p_changed = True
    transaction.commit()


def test_what_was_open_on_a_desk_is_closed_by_an_upgrade(
    site: Any, item: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        module = "bacgiang.policy.editorial.visibility.with_site"
        before.setattr(f"{module}._limit", lambda _item, _site: True)
        taken = client("admin").post(DESK, json={"reason": "Sửa chữa"})
        assert taken.status_code == 200
    transaction.begin()
    assert is_public(item)
    leave_all_to_sites(site.portal_setup)
    transaction.commit()
    assert not is_public(item)
    assert set(shown(client(), item).values()) <= {0, 404}
