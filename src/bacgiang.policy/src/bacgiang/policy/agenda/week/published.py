"""What was ever public of a week, kept with the site, and when it changed last."""

from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...editorial.withdrawal.closing import ItemsClosed
from ...editorial.working_copy.rules import is_working_copy
from .changes import Marked
from .changes import marked
from .lines import read_lines
from BTrees.OOBTree import OOBTree
from collections.abc import Sequence
from DateTime import DateTime
from datetime import date
from datetime import datetime
from functools import lru_cache
from persistent import Persistent
from plone.app.iterate.interfaces import IAfterCheckinEvent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any


MOST_BETWEEN = 30


@stored_value
class Published:
    """The text that was public first, the one that was last and those `between` them;
    `changed` is aware, in UTC, None while the first is the last.
    """

    first: str
    last: str
    changed: datetime | None = None
    between: tuple[str, ...] = ()

    def followed(self, text: str) -> "Published":
        """By another text, from now on."""
        more = () if self.changed is None else (*self.between, self.last)
        return Published(self.first, text, now_utc(), more[-MOST_BETWEEN:])


class WeekStore(Persistent):
    """By the UID of the week."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def get(self, uid: str) -> Published | None:
        found: Published | None = self._by_uid.get(uid)
        return found

    def keep(self, uid: str, published: Published) -> None:
        self._by_uid[uid] = published

    def forget(self, uid: str) -> None:
        """What may be told to nobody was no schedule before either."""
        self._by_uid.pop(uid, None)


week_store = SiteStore("bacgiang.policy.published_weeks", WeekStore)


def keep_published(item: Any, event: IAfterTransitionEvent) -> None:
    """A first publication, or one after a withdrawal."""
    is_published = event.new_state.getId() == "published"
    if is_published and event.transition is not None and not is_working_copy(item):
        keep(item)


def keep_changed(item: Any, event: IAfterCheckinEvent) -> None:
    """A working copy was merged by publishing it."""
    keep(item)


def keep(item: Any) -> None:
    """What nobody could read yet has not changed for anybody."""
    store, now = week_store(), item.entries or ""
    kept = store.get(item.UID())
    if kept is None or item.effective() > DateTime():
        store.keep(item.UID(), Published(now, now))
    elif read_lines(kept.last, item.monday).entries != item.lines().entries:
        store.keep(item.UID(), kept.followed(now))


@on_policy_sites
def forget_closed(event: ItemsClosed) -> None:
    for uid in event.uids:
        week_store().forget(uid)


def shown_lines(item: Any) -> tuple[Sequence[Marked], datetime | None]:
    """The entries with what became of them, and when something did last."""
    kept = week_store().get(item.UID())
    changed = kept.changed if kept is not None else None
    now = item.entries or ""
    before = (kept.first, *kept.between, kept.last) if kept and changed else ()
    return _became((*before, now), item.monday), changed


@lru_cache(maxsize=100)
def _became(texts: tuple[str, ...], monday: date) -> tuple[Marked, ...]:
    return tuple(marked(*(read_lines(text, monday).entries for text in texts)))
