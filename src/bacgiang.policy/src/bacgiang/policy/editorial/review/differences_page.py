"""`@@differences`: what changed in a text since it was published or last submitted."""

from ...base.date_labels import stamp_label
from ...base.frame_language import frame_language
from ..offers.snapshot import Line
from ..offers.snapshot import part_in_words
from ..offers.snapshot import Portion
from ..offers.snapshot import shown
from ..offers.titles import PORTIONS
from .differences import Basis
from .differences import basis_of
from .differences import BasisKind
from .differences import differences
from .differences import earlier_item
from .differences import NoVersion
from .further_changes import further_changes
from .further_changes import FurtherChanges
from bacgiang.policy import _
from collections.abc import Iterable
from Products.Five import BrowserView
from typing import Any
from zope.i18nmessageid import Message


class DifferencesPage(BrowserView):
    """Portion by portion, lines that were added, removed or kept.

    Below them what other rooms say has changed.
    """

    portions: tuple[dict[str, Any], ...] = ()
    further: tuple[FurtherChanges, ...] = ()
    is_kept = True

    def __call__(self) -> str:
        self.basis = basis_of(self.context)
        if self.basis is not None:
            self._compare(self.basis)
        return self.index()

    def _compare(self, basis: Basis) -> None:
        try:
            earlier = earlier_item(self.context, basis)
        except NoVersion:
            self.is_kept = False
            return
        self.tell(earlier, self.context, basis)

    def tell(self, earlier: Any, later: Any, basis: Basis) -> None:
        found = differences(earlier, later, basis)
        self.further = further_changes(earlier, later, self.request)
        self.portions = tuple(
            {
                "name": portion.value,
                "title": PORTIONS[portion],
                "lines": self.in_words(portion, lines),
                "is_cut": is_cut,
            }
            for portion, (lines, is_cut) in (
                (portion, shown(lines)) for portion, lines in found.items()
            )
        )

    def in_words(self, portion: Portion, lines: Iterable[Line]) -> tuple[Line, ...]:
        if portion is not Portion.PARTS:
            return tuple(lines)
        language = frame_language()
        return tuple(part_in_words(one, language) for one in lines)

    def said(self) -> Message:
        """What the text is compared with, in words."""
        if self.basis is None:
            return _(
                "text_nothing_to_compare",
                default="Nobody has seen an earlier text of this item.",
            )
        if not self.is_kept:
            return _(
                "text_version_not_kept",
                default="No version of the earlier text was kept. Read the whole text.",
            )
        if self.basis.kind is BasisKind.PUBLISHED:
            return _(
                "text_compared_with_published",
                default="Compared with the text that is published now.",
            )
        moment = stamp_label(self.basis.moment, frame_language())
        return _(
            "text_compared_with_submitted",
            default="Compared with the text submitted before, which went back to its "
            "author on ${moment}.",
            mapping={"moment": moment},
        )
