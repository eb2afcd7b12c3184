"""Where a provision is now, and what happened to it on the way."""

from .links import LinkKind
from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18nmessageid import Message


# Of what happened, what is told: the first line that holds.
WORDS: tuple[tuple[frozenset[LinkKind], Message], ...] = (
    (
        frozenset({LinkKind.SPLIT, LinkKind.MERGED}),
        _("following_split_merged", default="Split, and merged with other provisions"),
    ),
    (
        frozenset({LinkKind.SPLIT}),
        _("following_split", default="Split into several provisions"),
    ),
    (
        frozenset({LinkKind.MERGED}),
        _("following_merged", default="Merged with other provisions"),
    ),
    (
        frozenset({LinkKind.MOVED, LinkKind.EDITED}),
        _("following_moved_edited", default="Moved and changed"),
    ),
    (
        frozenset({LinkKind.MOVED}),
        _("following_moved", default="Moved, same words"),
    ),
    (frozenset({LinkKind.EDITED}), _("following_edited", default="Changed")),
    (frozenset(), _("following_kept", default="Unchanged")),
)


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
                return _("following_not_adopted", default="Not in the adopted document")
            return _(
                "following_dropped",
                default="Dropped in version ${number}",
                mapping={"number": str(self.version)},
            )
        edited = {LinkKind.EDITED} if self.is_edited else set()
        kinds = (self.kinds - {LinkKind.EDITED}) | edited
        return next(words for wanted, words in WORDS if wanted <= kinds)
