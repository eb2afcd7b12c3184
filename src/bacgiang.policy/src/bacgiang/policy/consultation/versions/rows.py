"""Two texts of a draft side by side, by which provision follows from which."""

from ...law import alignment
from ...law.alignment.aligning import MOST_WORK
from ...law.alignment.nodes import Node
from ...law.alignment.nodes import nodes_of
from ...law.provision_titles import provision_title
from ...law.tree import LegalText
from ...legal.comparison.marking import Marker
from ...text.matching import Work
from .fates import Fate
from .fates import Fates
from .links import LinkKind
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


KIND_TITLES: Mapping[LinkKind, Message] = {
    LinkKind.KEPT: _("compare_same", default="Unchanged"),
    LinkKind.EDITED: _("compare_changed", default="Changed"),
    LinkKind.MOVED: _("compare_moved", default="Moved, same words"),
    LinkKind.SPLIT: _("compare_split", default="Split"),
    LinkKind.MERGED: _("compare_merged", default="Merged"),
    LinkKind.NEW: _("compare_new", default="New"),
    LinkKind.DROPPED: _("compare_dropped", default="Dropped"),
}
FROM = _("compare_from", default="from ${provision}")
NOTES: Mapping[LinkKind, Message] = {
    LinkKind.MOVED: _("compare_was", default="was ${provision}"),
    LinkKind.SPLIT: FROM,
    LinkKind.MERGED: FROM,
}
# Classes that the comparison of documents has, too.
STYLES: Mapping[LinkKind, str] = {
    LinkKind.KEPT: "same",
    LinkKind.EDITED: "changed",
    LinkKind.MOVED: "moved",
    LinkKind.SPLIT: "changed",
    LinkKind.MERGED: "changed",
    LinkKind.NEW: "added",
    LinkKind.DROPPED: "removed",
}


@dataclass(frozen=True)
class Row:
    """A provision of the new text with the one it mainly follows from, or a dropped
    one. `origins`: all it follows from.
    """

    kind: LinkKind
    old: Node | None
    new: Node | None
    origins: tuple[Node, ...] = ()
    is_edited: bool = False


@dataclass(frozen=True)
class MarkedRow:
    """A row as a page shows it; `old_html` and `new_html` are empty for no such side.

    `eid` is that of the new text, `wid` that of the old one, each "" for none.
    """

    style: str
    label: str
    title: str
    note: str
    old_html: str
    new_html: str
    eid: str
    wid: str


@dataclass(frozen=True)
class Run:
    """Rows that follow one another; unchanged ones are folded, with their count."""

    is_same: bool
    title: str
    rows: list[MarkedRow]


def rows_of(
    old: LegalText, new: LegalText, origins: Mapping[str, tuple[str, ...]]
) -> list[Row]:
    """In the order of the new text; what was dropped, after what came before it."""
    olds, news = nodes_of(old), nodes_of(new)
    fates = Fates(olds, news, origins)
    kinds = {node: fate for fate in fates for node in fate.news}
    dropped: dict[int, list[Node]] = {}
    last = -1
    for node in olds:
        followers = fates.successors[node.provision.wid]
        if followers:
            last = followers[-1].position
        else:
            dropped.setdefault(last, []).append(node)
    rows = [Row(LinkKind.DROPPED, node, None, (node,)) for node in dropped.get(-1, ())]
    for node in news:
        rows.append(_row(node, fates, kinds.get(node)))
        gone = dropped.get(node.position, ())
        rows += [Row(LinkKind.DROPPED, one, None, (one,)) for one in gone]
    return rows


def _row(node: Node, fates: Fates, fate: Fate | None) -> Row:
    before = tuple(fates.olds[wid] for wid in fates.of(node))
    kind = fate.kind if fate is not None else LinkKind.NEW
    # A split provision may have been merged with others elsewhere: each says its own.
    if len(before) > 1:
        kind = LinkKind.MERGED
    old = before[0] if before else None
    is_edited = fate.is_edited if fate is not None else False
    return Row(kind, old, node, before, is_edited)


class RowMarker:
    """Rows as HTML, in the language of a request."""

    def __init__(self, request: HTTPRequest) -> None:
        self._request = request
        self._marker = Marker(request)
        self._work = Work(MOST_WORK)

    def runs(self, rows: list[Row]) -> Iterator[Run]:
        for is_same, run in groupby(rows, key=lambda row: row.kind is LinkKind.KEPT):
            found = list(run)
            title = _(
                "compare_folded",
                default="Unchanged provisions: ${count}",
                mapping={"count": len(found)},
            )
            words = translate(title, context=self._request)
            yield Run(is_same, words, [self.marked(row) for row in found])

    def marked(self, row: Row) -> MarkedRow:
        marked = self._marker.marked(_pair(row, self._work))
        shown = row.new or row.old
        return MarkedRow(
            style="changed" if row.is_edited else STYLES[row.kind],
            label=translate(title_of(row), context=self._request),
            title=provision_title(shown.provision.eid) if shown else "",
            note=self._note(row),
            old_html=marked.old,
            new_html=marked.new,
            eid=row.new.provision.eid if row.new else "",
            wid=row.old.provision.wid if row.old else "",
        )

    def _note(self, row: Row) -> str:
        if row.kind not in NOTES:
            return ""
        titles = (provision_title(one.provision.eid) for one in row.origins)
        facts = {"provision": "; ".join(titles)}
        return translate(Message(NOTES[row.kind], mapping=facts), context=self._request)


def title_of(row: Row) -> Message:
    """What happened, in words."""
    both = row.kind is LinkKind.MOVED and row.is_edited
    changed_and_moved = _("compare_changed_moved", default="Changed and moved")
    return changed_and_moved if both else KIND_TITLES[row.kind]


def _pair(row: Row, work: Work) -> alignment.Pair:
    """The row as the comparison of documents knows it, to mark its words."""
    old = row.old.provision if row.old else None
    new = row.new.provision if row.new else None
    if row.old is None or row.new is None:
        return alignment.Pair(
            alignment.PairKind.ADDED if row.old is None else alignment.PairKind.REMOVED,
            old,
            new,
        )
    if row.old.own_key == row.new.own_key:
        return alignment.Pair(alignment.PairKind.SAME, old, new)
    said = alignment.word_differences(row.old.own_text, row.new.own_text, work)
    return alignment.Pair(alignment.PairKind.CHANGED, old, new, said)


def counts_of(rows: list[Row]) -> list[tuple[LinkKind, Message, int]]:
    """How many rows are of each kind, in the order of the kinds."""
    counted = Counter((row.kind, title_of(row)) for row in rows)
    order = list(LinkKind)
    found = sorted(counted.items(), key=lambda one: order.index(one[0][0]))
    return [(kind, title, count) for (kind, title), count in found]
