"""When an item was last found right, and when it is to be looked at again."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from persistent import Persistent


@stored_value
class Review:
    """`following` None: never again; `last` None: nobody has found it right yet."""

    following: date | None
    last: date | None = None
    set_on: date | None = None


class ReviewStore(Persistent):
    """By UID, and by day."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()
        self._by_day: OOTreeSet = OOTreeSet()

    def get(self, uid: str) -> Review | None:
        return self._by_uid.get(uid)

    def put(self, uid: str, review: Review) -> None:
        kept = self.get(uid)
        if kept is not None and kept.following is not None:
            self._by_day.remove((kept.following.isoformat(), uid))
        self._by_uid[uid] = review
        if review.following is not None:
            self._by_day.insert((review.following.isoformat(), uid))

    def due(self, day: date) -> Iterator[str]:
        """UIDs of what is to be looked at on that day or was before."""
        for _day, uid in self._by_day.keys(None, (day.isoformat(), "\uffff")):
            yield uid


review_store = SiteStore("bacgiang.policy.review_days", ReviewStore)
