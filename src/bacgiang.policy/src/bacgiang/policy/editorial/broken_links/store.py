"""Which links of which items are broken, and what other hosts answered."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import date
from persistent import Persistent


@stored_value
class BrokenLink:
    """An address as it was written, the words that lead there ("" for a picture)."""

    address: str
    words: str
    is_outside: bool = False


@stored_value
class Asked:
    """When another host was asked for an address, and how often in a row in vain."""

    on: date
    failures: int


class LinkStore(Persistent):
    """By UID of the item; `cursor` is the UID at which the next run goes on."""

    cursor = ""
    # Of a store from before this was kept; see `note_checked`.
    _checked: OOBTree | None = None

    def __init__(self) -> None:
        self._broken: OOBTree = OOBTree()
        self.asked: OOBTree = OOBTree()

    def uids(self) -> list[str]:
        """Of items with broken links."""
        return list(self._broken)

    def get(self, uid: str) -> tuple[BrokenLink, ...]:
        return self._broken.get(uid, ())

    def put(self, uid: str, broken: tuple[BrokenLink, ...]) -> None:
        """None broken: forget the item."""
        if broken:
            self._broken[uid] = broken
        else:
            self._broken.pop(uid, None)

    def checked(self, uid: str) -> date | None:
        """The day of the last check, None where there was none."""
        return None if self._checked is None else self._checked.get(uid)

    def note_checked(self, uid: str, day: date | None) -> None:
        """None: the item is not checked any more."""
        if self._checked is None:
            self._checked = OOBTree()
        if day is None:
            self._checked.pop(uid, None)
        elif self._checked.get(uid) != day:
            self._checked[uid] = day

    def forget_asked(self, before: date) -> None:
        """What nobody has asked for since that day stands in no item any more."""
        for address in [one for one, asked in self.asked.items() if asked.on < before]:
            del self.asked[address]


link_store = SiteStore("bacgiang.policy.broken_links", LinkStore)
