"""Where a provision is now, and what happened to it on the way."""

from .links import LinkKind
from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18nmessageid import Message


KEPT = _("following_kept", default="Unchanged")
EDITED = _("following_edited", default="Changed")
MOVED = _("following_moved", default="Moved, same words")
MOVED_AND_EDITED = _("following_moved_edited", default="Moved and changed")
SPLIT = _("following_split", default="Split into several provisions")
MERGED = _("following_merged", default="Merged with other provisions")
SPLIT_AND_MERGED = _(
    "following_split_merged", default="Split, and merged with other provisions"
)
DROPPED = _("following_dropped", default="Dropped in version ${number}")
NOT_ADOPTED = _("following_not_adopted", default="Not in the adopted document")


@dataclass(frozen=True)
class Place:
    """A provision in a `version` (its number), or in the `document` (UID) it became.

    `wid` and `eid` are empty for the whole draft or document. Of what was dropped they,
    `title` and `url` are those of where it was last, and `version` is the first that
    does not have it; 0 where that is the document. `url` is empty for what the reader
    may not see. `kinds`: all that happened on the way.
    """

    version: int
    document: str
    wid: str
    eid: str
    title: str
    url: str
    kinds: frozenset[LinkKind] = frozenset()
    is_edited: bool = False

    @property
    def is_dropped(self) -> bool:
        return LinkKind.DROPPED in self.kinds

    @property
    def words(self) -> Message:
        """What happened, in one phrase."""
        if self.is_dropped:
            if not self.version:
                return NOT_ADOPTED
            return Message(DROPPED, mapping={"number": str(self.version)})
        if {LinkKind.SPLIT, LinkKind.MERGED} <= self.kinds:
            return SPLIT_AND_MERGED
        if LinkKind.SPLIT in self.kinds:
            return SPLIT
        if LinkKind.MERGED in self.kinds:
            return MERGED
        if LinkKind.MOVED in self.kinds:
            return MOVED_AND_EDITED if self.is_edited else MOVED
        return EDITED if self.is_edited else KEPT
