"""What was made from what: copies, items made of an offer, texts in other languages.

Kept with the site by UID, as links and items come and go: what closes a text closes
what was made from it, wherever that is by then.
"""

from ...base.stores.meeting import Meets
from ...base.stores.site_store import SiteStore
from BTrees.OOBTree import OOTreeSet
from persistent import Persistent


UNJUDGED = "unjudged."
"""Before the UID of an original that was restored after it had been closed: what was
made from it says what it said then, until the head has looked at it.
"""


class OriginStore(Meets, Persistent):
    """Pairs of UIDs, in both orders. Whoever makes something of an original meets who
    closes it, or what it was made from.
    """

    def __init__(self) -> None:
        self._made_from = OOTreeSet()
        self._made = OOTreeSet()

    def add(self, made: str, original: str) -> None:
        self._made_from.add((made, original))
        self._made.add((original, made))

    def follow(self, made: str, source: str) -> None:
        """Bind it to what its source was made from; not to the source."""
        for original in self.originals_of(source):
            if original != made:
                self.add(made, original)
                self.meet(original)

    def cut(self, made: str) -> None:
        """It is a text of its own by now."""
        for original in self.originals_of(made):
            self._made_from.remove((made, original))
            self._made.remove((original, made))

    def originals_of(self, made: str) -> list[str]:
        return _seconds(self._made_from, made)

    def made_from(self, original: str) -> list[str]:
        return _seconds(self._made, original)


def meet_in_group(group: str) -> None:
    """Whoever adds to a group of translations meets who closes what is in it."""
    if group:
        origin_store().meet(f"group.{group}")


def _seconds(pairs: OOTreeSet, first: str) -> list[str]:
    return [second for _first, second in pairs.keys((first,), (first, "~"))]


origin_store = SiteStore("bacgiang.policy.origins", OriginStore)
