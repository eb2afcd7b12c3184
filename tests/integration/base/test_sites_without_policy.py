"""Sites without the policy in the same instance: they have no stores, and need none."""

from bacgiang.policy.base.policy_sites import has_policy
from bacgiang.policy.base.stores.interfaces import ISiteStore
from bacgiang.policy.base.stores.missing import StoreMissing
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.multilingual.interfaces import IPloneAppMultilingualInstalled
from plone.app.testing import SITE_OWNER_NAME
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from Products.CMFPlone.factory import addPloneSite
from Products.PlonePAS.events import UserLoggedInEvent
from Products.PluggableAuthService.events import PrincipalDeleted
import pytest
from typing import Any
from zope.component import getUtilitiesFor
from zope.component.hooks import setSite
from zope.event import notify
from zope.interface import noLongerProvides
from zope.lifecycleevent import modified


PROFILES = tuple(f"plone.app.{name}:default" for name in ("contenttypes", "iterate"))
PIXEL = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"


@pytest.fixture
def other(app: Any, portal: Any) -> Iterator[Any]:
    """Plone's own site beside the portal, with working copies; asked as such."""
    for layer in (IPolicyLayer, IPloneAppMultilingualInstalled):
        noLongerProvides(portal.REQUEST, layer)
    with api.env.adopt_user(username=SITE_OWNER_NAME):
        site = addPloneSite(
            app,
            "other",
            distribution_name=None,
            setup_content=False,
            extension_ids=PROFILES,
        )
        setSite(site)
        with api.env.adopt_roles(["Manager"]):
            yield site
    setSite(portal)


def test_it_has_no_stores_to_read_or_write(portal: Any, other: Any) -> None:
    assert has_policy(portal)
    assert not has_policy(other)
    assert not has_policy()
    for _key, store in getUtilitiesFor(ISiteStore):
        with pytest.raises(StoreMissing):
            store(other)
    setSite(None)
    assert not has_policy()


def test_its_content_lives_as_in_any_site(other: Any) -> None:
    folder = api.content.create(other, "Folder", "folder")
    fields = {
        "Document": {},
        "News Item": {},
        "Event": {},
        "Link": {"remoteUrl": "https://example.org"},
        "File": {"file": NamedBlobFile(b"text", "text/plain", "a.txt")},
        "Image": {"image": NamedBlobImage(PIXEL, "image/gif", "a.gif")},
    }
    for kind, values in fields.items():
        item = api.content.create(folder, kind, title=f"One {kind}", **values)
        item.title = "Another"
        modified(item)
        if api.portal.get_tool("portal_workflow").getChainFor(item):
            api.content.transition(item, "publish")
            api.content.transition(item, "retract")
        item = api.content.rename(item, f"renamed-{item.getId()}")
        api.content.delete(api.content.copy(item, folder))
        api.content.delete(api.content.move(item, other))


def test_its_working_copies_are_checked_in(other: Any) -> None:
    folder = api.content.create(other, "Folder", "folder")
    page = api.content.create(folder, "Document", "page", title="A page")
    copy = ICheckinCheckoutPolicy(page).checkout(folder)
    copy.title = "A better page"
    ICheckinCheckoutPolicy(copy).checkin("better")
    assert folder["page"].title == "A better page"
    again = ICheckinCheckoutPolicy(folder["page"]).checkout(folder)
    ICheckinCheckoutPolicy(again).cancelCheckout()


def test_its_people_sign_in_and_go(other: Any) -> None:
    user = api.user.create("a@example.org", "somebody", "Mat-khau-thu-1")
    api.user.grant_roles("somebody", roles=["Reader"], obj=other)
    notify(UserLoggedInEvent(user))
    notify(PrincipalDeleted("somebody"))
    api.user.delete("somebody")
