"""Provisions as HTML with the differences marked, for eyes and for screen readers."""

from ...base.english.tongue import frame_tongue
from ...law import alignment
from ...law.consolidation.places import REPEALED
from ...law.effect.events import lineage
from ...law.provision_titles import provision_title
from ...law.tree import Block
from ...law.tree import Provision
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set
from dataclasses import dataclass
from html import escape
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


KIND_TITLES = {
    alignment.PairKind.SAME: _("compare_same", default="Unchanged"),
    alignment.PairKind.CHANGED: _("compare_changed", default="Changed"),
    alignment.PairKind.MOVED: _("compare_moved", default="Moved, same words"),
    alignment.PairKind.ADDED: _("compare_added", default="Added"),
    alignment.PairKind.REMOVED: _("compare_removed", default="Removed"),
}
REPEALED_SINCE = _("compare_repealed", default="Repealed")
CHANGED_AND_MOVED = _("compare_changed_moved", default="Changed and moved")
SPLIT_FROM = _("compare_split_from", default="its words stood in ${provision}")
MERGED_INTO = _("compare_merged_into", default="its words stand in ${provision}")
WAS = _("compare_was", default="was ${provision}")
DELETED_BEGINS = _("compare_deleted_begins", default="left out:")
INSERTED_BEGINS = _("compare_inserted_begins", default="put in:")
MOVED_AWAY_BEGINS = _("compare_moved_away_begins", default="moved elsewhere:")
MOVED_HERE_BEGINS = _("compare_moved_here_begins", default="moved from elsewhere:")
MARK_ENDS = _("compare_mark_ends", default="end of the change")


_OLD = {alignment.DifferenceKind.DELETED, alignment.DifferenceKind.MOVED_AWAY}
_NEW = {alignment.DifferenceKind.INSERTED, alignment.DifferenceKind.MOVED_HERE}


MOST_MARKS = 3_000
"""Marks of single words on a page: a law of 900 articles of which every other word was
changed took ten seconds to draw, and nobody reads them."""


@dataclass(frozen=True)
class MarkedPair:
    """A pair as the page shows it; `old` and `new` are HTML, empty for no such side.

    `place` is what the provision is called, `eid` its identity in the newer text, empty
    where that does not have it.
    """

    kind: str
    label: str
    note: str
    old: str
    new: str
    place: str
    eid: str


class Marker:
    """Marks pairs in the language of a request.

    `attached`: what the attachments of the newer text are called, by eId.
    """

    def __init__(
        self, request: HTTPRequest, attached: Mapping[str, str] | None = None
    ) -> None:
        self._request = request
        self._attached = attached
        self._tags = {
            alignment.DifferenceKind.DELETED: ("del", self._hidden(DELETED_BEGINS)),
            alignment.DifferenceKind.INSERTED: ("ins", self._hidden(INSERTED_BEGINS)),
            alignment.DifferenceKind.MOVED_AWAY: (
                "em",
                self._hidden(MOVED_AWAY_BEGINS),
            ),
            alignment.DifferenceKind.MOVED_HERE: (
                "em",
                self._hidden(MOVED_HERE_BEGINS),
            ),
        }
        self._end = self._hidden(MARK_ENDS)
        self._left = MOST_MARKS

    def marked(self, pair: alignment.Pair) -> MarkedPair:
        """What the page shows of a pair."""
        old, new = self.plain(pair.old), self.plain(pair.new)
        if pair.differences:
            left_out, put_in = self.sides(self._bounded(pair.differences))
            old = _paragraph(pair.old, left_out) if pair.old else ""
            new = _paragraph(pair.new, put_in) if pair.new else ""
        shown = pair.new or pair.old
        return MarkedPair(
            pair.kind.value,
            self._label(pair),
            self._note(pair),
            old,
            new,
            self._called(shown.eid) if shown else "",
            pair.new.eid if pair.new else "",
        )

    def _bounded(
        self, differences: tuple[alignment.Difference, ...]
    ) -> tuple[alignment.Difference, ...]:
        """The same, or a whole side for the other once a page has marks enough."""
        marks = sum(one.kind in _OLD | _NEW for one in differences)
        if marks <= self._left:
            self._left -= marks
            return differences
        old, new = (
            "".join(one.text for one in differences if one.kind not in others)
            for others in (_NEW, _OLD)
        )
        return (
            alignment.Difference(alignment.DifferenceKind.DELETED, old),
            alignment.Difference(alignment.DifferenceKind.INSERTED, new),
        )

    def plain(self, provision: Provision | None) -> str:
        """A provision's own text without marks; empty for none."""
        if provision is None:
            return ""
        return _paragraph(provision, escape(own_text(provision), quote=False))

    def sides(self, differences: tuple[alignment.Difference, ...]) -> tuple[str, str]:
        """The old text with what was left out marked, the new with what was put in."""
        old, new = (
            "".join(self._stretches(differences, kinds)) for kinds in (_OLD, _NEW)
        )
        return old, new

    def inline(self, differences: tuple[alignment.Difference, ...]) -> str:
        """Both sides in one text, what was left out before what was put in."""
        return "".join(
            piece
            for one in differences
            for piece in self._stretches((one,), {one.kind})
        )

    def _stretches(
        self,
        differences: tuple[alignment.Difference, ...],
        own: Set[alignment.DifferenceKind],
    ) -> Iterator[str]:
        for one in differences:
            text = escape(one.text, quote=False)
            if one.kind is alignment.DifferenceKind.EQUAL:
                yield text
            elif one.kind in own:
                tag, words = self._tags[one.kind]
                said = text.rstrip()
                yield f"<{tag}>{words}{said}{self._end}</{tag}>{text[len(said) :]}"

    def _label(self, pair: alignment.Pair) -> str:
        if _is_repealed(pair.new) and not _is_repealed(pair.old):
            return self._say(REPEALED_SINCE)
        moved = pair.kind is alignment.PairKind.CHANGED and pair.is_moved
        return self._say(CHANGED_AND_MOVED if moved else KIND_TITLES[pair.kind])

    def _note(self, pair: alignment.Pair) -> str:
        """Where it stood before, or where the words of a side alone are to be found."""
        if pair.is_moved and pair.old is not None:
            return self._say(WAS, pair.old.eid)
        if not pair.kin:
            return ""
        message = SPLIT_FROM if pair.kind is alignment.PairKind.ADDED else MERGED_INTO
        return self._say(message, pair.kin)

    def _say(self, message: Any, eid: str = "") -> str:
        if eid:
            called = provision_title(eid, self._attached)
            message = Message(message, mapping={"provision": called})
        return str(translate(message, context=self._request))

    def _called(self, eid: str) -> str:
        """What a provision is called, or the nearest around it that has a name."""
        names = (provision_title(one, self._attached) for one in lineage(eid))
        return next((name for name in names if "_" not in name), "")

    def _hidden(self, message: Any) -> str:
        said = escape(self._say(message), quote=False)
        return f'<span class="visually-hidden"{frame_tongue()}> {said} </span>'


def _is_repealed(provision: Provision | None) -> bool:
    """Whether a number, or the head of an attachment, is all that is left of it."""
    return provision is not None and provision.intro[-1:] == (Block(REPEALED),)


def own_text(provision: Provision) -> str:
    """What a provision itself says, a line for each paragraph."""
    blocks = (*provision.intro, *provision.wrap_up)
    lines = (provision.heading, *(block.text for block in blocks))
    return "\n".join(line for line in lines if line)


def kind_of_change(old: object, new: object) -> alignment.PairKind:
    """What became of something: changed, or there on one side alone."""
    if old and new:
        return alignment.PairKind.CHANGED
    return alignment.PairKind.REMOVED if old else alignment.PairKind.ADDED


def _paragraph(provision: Provision, html: str) -> str:
    number = escape(provision.num, quote=False)
    lead = f"<strong>{number}</strong> " if number else ""
    return f'<p class="compare-text">{lead}{html}</p>'
