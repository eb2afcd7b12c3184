"""Stores: registered by their rooms, made at set-up, and never done without."""

from bacgiang.policy import base
from bacgiang.policy.base.stores.installing import install_missing
from bacgiang.policy.base.stores.installing import install_missing_stores
from bacgiang.policy.base.stores.installing import uninstall_all
from bacgiang.policy.base.stores.interfaces import ISiteStore
from bacgiang.policy.base.stores.missing import StoreMissing
from bacgiang.policy.base.stores.site_store import SiteStore
from bacgiang.policy.base.stores.value import as_value
from bacgiang.policy.base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
import logging
from pathlib import Path
from persistent import Persistent
from plone import api
import pytest
import re
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getGlobalSiteManager
from zope.component import getUtilitiesFor


ROOMS = Path(base.__file__).parent.parent
KEY = "bacgiang.policy.of_a_trial"


class TrialStore(Persistent):
    """A store as a room would have one; it has a length, and may be empty."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, uid: str, value: Any) -> None:
        self._kept[uid] = value


trial_store = SiteStore(KEY, TrialStore, version=2)


@pytest.fixture
def registered() -> Iterator[None]:
    """The trial's store, as its ZCML would register it."""
    manager = getGlobalSiteManager()
    manager.registerUtility(trial_store, ISiteStore, KEY)
    yield
    manager.unregisterUtility(trial_store, ISiteStore, KEY)


def stores() -> list[Any]:
    return [store for _key, store in sorted(getUtilitiesFor(ISiteStore))]


def test_every_store_that_a_room_has_is_registered() -> None:
    """One that is not would be missing on every site."""
    sources = "".join(path.read_text() for path in ROOMS.rglob("*.py"))
    written = re.findall(r'^\w+(?:: .+)? = SiteStore\(\s*"([\w.]+)"', sources, re.M)
    assert len(written) > 40
    assert sorted(store.key for store in stores()) == sorted(written)


def test_set_up_makes_every_store(portal: Any) -> None:
    for store in stores():
        assert isinstance(store(portal), Persistent)
        assert store() is store(portal)
        assert not store.is_outdated(portal)
    assert install_missing(portal) == []


def test_a_store_that_is_missing_is_an_error(portal: Any, caplog: Any) -> None:
    """Reading and writing alike begin with the accessor, which gives nothing else."""
    section = portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    for store in stores():
        del IAnnotations(portal)[store.key]
        with caplog.at_level(logging.ERROR), pytest.raises(StoreMissing) as raised:
            store()
        assert raised.value.key == store.key
        assert f"{store.key} is missing on /plone" in caplog.messages[-1]
        assert store.key not in IAnnotations(portal)
    with api.env.adopt_roles(["Manager"]), pytest.raises(StoreMissing):
        api.content.create(section, "News Item", "news")


def test_only_what_is_missing_is_made(portal: Any, registered: None) -> None:
    kept = {store.key: store() for store in stores() if store is not trial_store}
    assert install_missing_stores(portal) == [KEY]
    assert install_missing_stores(portal) == []
    assert trial_store() is IAnnotations(portal)[KEY]
    assert len(trial_store()) == 0
    assert all(store() is kept[store.key] for store in stores() if store.key in kept)


def test_data_of_an_older_version_are_told(portal: Any) -> None:
    IAnnotations(portal)[KEY] = TrialStore()
    assert trial_store.is_outdated(portal)
    trial_store.note_version(portal)
    assert not trial_store.is_outdated(portal)


def test_records_stay_when_the_policy_goes(portal: Any) -> None:
    with api.env.adopt_roles(["Manager"]):
        uninstall_all(api.portal.get_tool("portal_setup"))
    missing = {store.key for store in stores() if store.key not in IAnnotations(portal)}
    derived = ("dumps", "register_changes", "report_counts", "unread_files")
    derived += ("webhooks.hub",)
    assert missing == {f"bacgiang.policy.{one}" for one in derived}


@stored_value
class Mark:
    """A value as stores keep them."""

    by: str
    note: str = ""


def test_values_are_ordered_and_read_from_older_rows() -> None:
    assert sorted([Mark("b"), Mark("a", "z"), Mark("a")])[0] == Mark("a")
    assert as_value(Mark, ("a", "z")) == as_value(Mark, Mark("a", "z"))
