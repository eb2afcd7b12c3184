"""A site that is taken back to a desk takes with it what is public on it (2.2a, 5.2)."""

from bacgiang.policy.editorial.visibility.seen import is_public
from bacgiang.policy.editorial.visibility.with_site import leave_all_to_desks
from DateTime import DateTime
from petition_samples import PNG
from plone import api
from plone.namedfile.file import NamedBlobImage
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2a", "5.2")
DESK = "/++api++/vi/@units/so-y-te/desk"
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


def test_what_was_open_on_a_desk_is_closed_by_an_upgrade(
    site: Any, item: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        module = "bacgiang.policy.editorial.visibility.with_site"
        before.setattr(f"{module}._leave_to_site", lambda _item: None)
        taken = client("admin").post(DESK, json={"reason": "Sửa chữa"})
        assert taken.status_code == 200
    transaction.begin()
    assert is_public(item)
    leave_all_to_desks(site.portal_setup)
    transaction.commit()
    assert not is_public(item)
    assert set(shown(client(), item).values()) <= {0, 404}
