"""A site that was upgraded is made like one that is new; an upgrade is whole or not."""

from __future__ import annotations

from .describing import described
from .describing import differences
from .inside import census
from .kept_release import KeptRelease
from .kept_release import RELEASES
from .story import SETTING
from bacgiang.policy.base.data_release.age import Age
from bacgiang.policy.base.data_release.age import age_of
from bacgiang.policy.upgrades import running
from bacgiang.policy.upgrades.profiles import POLICY
from bacgiang.policy.upgrades.running import is_behind
from bacgiang.policy.upgrades.running import upgrade
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import pytest
from tiers import in_turn
from typing import Any
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from zope.component.hooks import setSite


OWN = (
    # What the story set at the old portal.
    f"registry: {SETTING}",
    "registry: bacgiang.citizen_proof_steps",
    # No register moves to another host under those who have read it where it is.
    "registry: bacgiang.part_hosts",
    "registry: plone.app.theming.interfaces.IThemeSettings.custom_css_timestamp",
    # 1.0.0 kept no mark of what it set itself: what is there may be the portal's own.
    "registry: bacgiang.upload_limits",
)
SESSIONS = ("ransient", "ession", "Browser Id")
"""In permissions of a product of Zope that the layer of tests does without."""


@pytest.fixture(autouse=True, scope="module")
def keep_layer(functional_session: Any) -> None:
    """Keep the layer set up for all tests here."""


@contextmanager
def opened(data: Path) -> Iterator[Any]:
    """The root of the database in a folder, in this process."""
    file = data / "filestorage" / "Data.fs"
    storage = FileStorage(str(file), blob_dir=str(data / "blobstorage"))
    database = DB(storage)
    connection = database.open()
    try:
        yield connection.root()["Application"]
    finally:
        setSite(None)
        connection.close()
        database.close()


# The other one than that whose portal is served on this day (conftest).
@pytest.fixture(params=in_turn(RELEASES[::-1], of=2))
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> KeptRelease:
    release = KeptRelease(request.param, tmp_path / "var")
    release.unpack()
    return release


def size(kept: KeptRelease) -> int:
    return (kept.data / "filestorage" / "Data.fs").stat().st_size


def is_own(name: str) -> bool:
    """What differs for another reason than that a step is missing."""
    is_permission = name.startswith("permissions: ")
    of_sessions = is_permission and any(word in name for word in SESSIONS)
    return name in OWN or of_sessions


class Broke(Exception):
    """The step of the test."""


def break_off(setup: Any) -> None:
    raise Broke


def test_an_upgraded_site_is_made_like_a_new_one(
    functional: Any, kept: KeptRelease
) -> None:
    fresh = described(functional["portal"])
    with opened(kept.data) as app:
        upgrade(app, "bacgiang")
        site = app["bacgiang"]
        setSite(site)
        found = described(site)
        assert not is_behind(site)
        counted = census(site)
    told = differences(fresh, found)
    told = {name: both for name, both in told.items() if not is_own(name)}
    assert not told, "\n".join(f"{name}: {both}" for name, both in told.items())
    less = {
        key: (count, counted.get(key))
        for key, count in kept.found["census"].items()
        if counted.get(key, -1) < count
    }
    assert less == {}


def test_a_dry_run_and_a_step_that_breaks_change_nothing(
    functional: Any, kept: KeptRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = size(kept)
    with opened(kept.data) as app:
        installed = app["bacgiang"].portal_setup.getLastVersionForProfile(POLICY)
        upgrade(app, "bacgiang", dry_run=True)
        monkeypatch.setattr(running, "sign", break_off)
        with pytest.raises(Broke):
            upgrade(app, "bacgiang")
        site = app["bacgiang"]
        setSite(site)
        assert age_of(site) is Age.OLDER
        assert site.portal_setup.getLastVersionForProfile(POLICY) == installed
    assert size(kept) == before
