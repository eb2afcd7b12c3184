"""Pages come to a day on which their board looks whether they still hold (4.1)."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.tasks.interfaces import ITaskSource
from bacgiang.policy.base.tasks.reminding import Stage
from bacgiang.policy.base.tasks.reminding import stage_of
from bacgiang.policy.editorial.review_day import tasks
from bacgiang.policy.editorial.review_day.days import day_for
from bacgiang.policy.editorial.review_day.reviewing import set_review
from bacgiang.policy.editorial.review_day.store import Review
from bacgiang.policy.editorial.review_day.store import review_store
from bacgiang.policy.testing_people import make_item
from DateTime import DateTime
from datetime import timedelta
from plone import api
import pytest
from typing import Any
from unittest.mock import Mock
from zope.component import getUtility


DAY = timedelta(days=1)


def stages() -> list[Stage | None]:
    """Of which letters are written."""
    source = getUtility(ITaskSource, "review-again")
    found = source.open_tasks(None)
    return [stage_of(one, source.remind_days, now_utc()) for one in found]


def due(*units: str) -> list[tuple[str, str]]:
    source = getUtility(ITaskSource, "review-again")
    found = source.open_tasks(frozenset(units) if units else None)
    return [(one.subject, one.unit) for one in found]


def aged(item: Any, days: int) -> Any:
    item.modification_date = DateTime() - days
    item.reindexObject(idxs=["modified"])
    item.modification_date = DateTime() - days
    return item


@pytest.fixture
def section(portal: Any, people: None) -> Any:
    return portal["vi"]["don-vi"]["so-y-te"]["gioi-thieu"]


@pytest.mark.regulation("4.1b", "9.1")
def test_a_page_comes_to_its_day_and_goes_when_it_is_right(
    section: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_item(section, "so-y-te", "published", portal_type="Document")
    assert day_for(page) == today() + timedelta(days=365)
    assert not due("so-y-te")
    aged(page, 400)
    assert due("so-y-te") == due() == [(page.UID(), "so-y-te")]
    assert not due("huyen-hiep-hoa")
    # A letter on the day; none for each of the pages that an old portal has.
    assert stages() == [None]
    aged(page, 365)
    assert stages() == [Stage.SOON]

    set_review(page, (today() + 30 * DAY).isoformat(), is_right=True)
    assert not due()
    kept = review_store().get(page.UID())
    assert kept == Review(today() + 30 * DAY, today(), today())
    set_review(page, None, is_right=False)
    assert day_for(page) is None
    assert review_store().get(page.UID()).last == today()
    # Set long ago, changed since: the months begin anew.
    review_store().put(page.UID(), Review(today() - DAY, None, today() - 300 * DAY))
    assert due() == due("so-y-te") == [(page.UID(), "so-y-te")]
    with monkeypatch.context() as patched:
        # Of another board's nothing is read: each page of each member asks.
        looked_at = Mock(side_effect=day_for)
        patched.setattr(tasks, "day_for", looked_at)
        assert not due("huyen-hiep-hoa") and not looked_at.called
        assert due("so-y-te") and looked_at.called
    aged(page, 100)
    assert not due()
    for wrong in ("mai", today().isoformat(), (today() + 2000 * DAY).isoformat()):
        with pytest.raises(Refused):
            set_review(page, wrong, is_right=True)


@pytest.mark.regulation("4.1b")
def test_what_has_no_day_and_what_is_not_read(portal: Any, section: Any) -> None:
    news = portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = aged(make_item(news, "so-y-te", "published"), 900)
    draft = make_item(section, "so-y-te", "draft", portal_type="Document")
    aged(draft, 900)
    assert day_for(item) is None
    assert not due()
    with pytest.raises(Refused):
        set_review(draft, None, is_right=True)
    review_store().put(item.UID(), Review(today()))
    assert due() == [(item.UID(), "so-y-te")]
    api.portal.set_registry_record("bacgiang.review_months", 0)
    page = aged(make_item(section, "so-y-te", "published", portal_type="Document"), 900)
    assert (page.UID(), "so-y-te") not in due()
