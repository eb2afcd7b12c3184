"""An instance looks at its data before it serves."""

from bacgiang.policy import release
from bacgiang.policy.base.data_release.age import Age
from bacgiang.policy.base.data_release.age import age_of
from bacgiang.policy.base.data_release.mark import KEY
from bacgiang.policy.base.data_release.mark import leave_mark
from bacgiang.policy.base.data_release.mark import Mark
from bacgiang.policy.base.data_release.mark import mark_of
from bacgiang.policy.upgrades import starting
from bacgiang.policy.upgrades.running import is_behind
from bacgiang.policy.upgrades.starting import CannotStart
from bacgiang.policy.upgrades.starting import ensure_current
from collections.abc import Callable
import pytest
from typing import Any
from zope.annotation.interfaces import IAnnotations


@pytest.fixture
def site(integration: Any) -> Any:
    return integration["portal"]


@pytest.fixture
def start(site: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Look at the site's data as an instance does; what it did."""
    done: list[str] = []

    class Connected:
        """The application, whose connection the test needs after."""

        _p_jar = type(
            "Jar", (), {"close": lambda self: None, "db": lambda self: DB()}
        )()

        def get(self, name: str) -> Any:
            return site if name == site.getId() else None

    class DB:
        storage = object()

    monkeypatch.setattr(starting.Zope2, "app", Connected)
    monkeypatch.setattr(starting, "upgrade", lambda app, name: done.append(name))

    def run(*, may_upgrade: bool = True, name: str = "") -> list[str]:
        ensure_current(name or site.getId(), may_upgrade=may_upgrade)
        return done

    return run


def mark(**changes: Any) -> Mark:
    facts = {"release": "9.9.9", "data": release.DATA, "readable_from": release.DATA}
    return Mark(**{**facts, **changes})


def test_data_of_now_are_served(start: Callable[..., list[str]]) -> None:
    assert start() == []
    assert start(may_upgrade=False) == []


def test_a_site_that_is_not_there_is_no_concern(
    start: Callable[..., list[str]],
) -> None:
    assert start(name="somewhere-else") == []


def test_data_of_later_code_that_stay_readable_are_left_alone(
    site: Any, start: Callable[..., list[str]]
) -> None:
    leave_mark(site, mark(data=release.DATA + 100))
    assert age_of(site) is Age.NEWER
    assert not is_behind(site)
    assert start() == []


def test_code_too_old_for_the_data_says_so_and_ends(
    site: Any, start: Callable[..., list[str]]
) -> None:
    later = release.DATA + 100
    leave_mark(site, mark(data=later, readable_from=later))
    with pytest.raises(CannotStart) as ended:
        start()
    said = str(ended.value)
    assert "release 9.9.9" in said
    assert release.__version__ in said
    assert "Start release 9.9.9 or a later one" in said


def test_only_one_instance_upgrades(
    site: Any, start: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    del IAnnotations(site)[KEY]
    with pytest.raises(CannotStart, match="bin/bacgiang upgrade"):
        start(may_upgrade=False)
    with pytest.raises(CannotStart, match="DATA_COPIED=1"):
        start()
    monkeypatch.setenv("DATA_COPIED", "1")
    assert start() == [site.getId()]


def test_the_mark_is_read_by_code_of_any_release(site: Any) -> None:
    """Of the standard library and ZODB alone; what later code adds is passed over."""
    kept = IAnnotations(site)[KEY]
    assert type(kept).__module__ == "persistent.mapping"
    assert {type(one) for one in kept.values()} <= {str, int, dict}
    kept["later"] = "something"
    found = mark_of(site)
    assert found is not None
    leave_mark(site, found)
    assert IAnnotations(site)[KEY]["later"] == "something"
