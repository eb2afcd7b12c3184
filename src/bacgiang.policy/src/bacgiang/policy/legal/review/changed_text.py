"""Which provisions of a record changed, and what of the text around them."""

from ...editorial.review.further_changes import ChangedPassage
from ...editorial.review.further_changes import IFurtherChanges
from ...law import alignment
from ...law.provision_titles import provision_title
from ...law.tree import LegalText
from ..comparison.marking import kind_of_change
from ..comparison.marking import KIND_TITLES
from ..comparison.marking import Marker
from ..text_correction.frames import frame_title
from ..text_correction.pieces import frames_of
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFurtherChanges)
class ChangedText:
    """Heads, grounds and closings first, then the provisions in their order."""

    order = 20
    title = _("heading_changed_provisions", default="Text of the document")

    def __init__(self, earlier: Any, item: Any, request: HTTPRequest) -> None:
        self._earlier, self._item = earlier.structure, item.structure
        self._request = request
        self._marker = Marker(request)

    def passages(self) -> tuple[ChangedPassage, ...]:
        if self._earlier == self._item:
            return ()
        old, new = (
            one.tree if one is not None else LegalText()
            for one in (self._earlier, self._item)
        )
        return (*self._frames(old, new), *self._provisions(old, new))

    def _frames(self, old: LegalText, new: LegalText) -> Iterator[ChangedPassage]:
        before = {one.eid: one.text for one in frames_of(old)}
        after = {one.eid: one.text for one in frames_of(new)}
        for eid in dict.fromkeys((*before, *after)):
            said = before.get(eid, ""), after.get(eid, "")
            if said[0] == said[1]:
                continue
            kind = kind_of_change(*said)
            sides = self._marker.sides(alignment.word_differences(*said))
            yield ChangedPassage(
                kind.value,
                self._say(KIND_TITLES[kind]),
                self._say(frame_title(eid)),
                *map(_paragraphs, sides),
            )

    def _provisions(self, old: LegalText, new: LegalText) -> Iterator[ChangedPassage]:
        for pair in alignment.align(old, new):
            if pair.kind is not alignment.PairKind.SAME:
                marked = self._marker.marked(pair)
                yield ChangedPassage(
                    marked.kind,
                    f"{marked.label}; {marked.note}" if marked.note else marked.label,
                    provision_title(pair.shown.eid),
                    marked.old,
                    marked.new,
                )

    def _say(self, message: Any) -> str:
        return str(translate(message, context=self._request))


def _paragraphs(html: str) -> str:
    return f'<p class="compare-text">{html}</p>' if html else ""
