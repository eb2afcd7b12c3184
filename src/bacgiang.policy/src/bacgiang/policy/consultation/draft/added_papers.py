"""Papers that a working copy brings: they join those that readers have."""

from ...editorial.review.changed_fields import KINDS
from ...editorial.review.further_changes import ChangedPassage
from ...editorial.review.further_changes import IFurtherChanges
from ...editorial.working_copy.rules import baseline_of
from .kinds import PaperKind
from .paper import DraftPaper
from .paper_upload import papers_of
from .schema import ILegalDraft
from bacgiang.policy import _
from html import escape
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFurtherChanges)
class AddedPapers:
    """A passage for each."""

    order = 20
    title = _("heading_added_papers", default="Accompanying papers")

    def __init__(
        self, earlier: ILegalDraft, draft: ILegalDraft, request: HTTPRequest
    ) -> None:
        self._draft, self._request = draft, request

    def passages(self) -> tuple[ChangedPassage, ...]:
        if baseline_of(self._draft) is None:
            # Of an earlier version of the draft itself papers are not kept.
            return ()
        return tuple(map(self._passage, papers_of(self._draft)))

    def _passage(self, paper: DraftPaper) -> ChangedPassage:
        kind, added = KINDS[False, True]
        title = PaperKind.titles().get(paper.kind, paper.kind)
        label, name = (translate(one, context=self._request) for one in (added, title))
        file = paper.file.filename if paper.file is not None else ""
        said = escape(f"{paper.Title()} ({file})", quote=False)
        return ChangedPassage(
            kind, label, name, "", f'<p class="compare-text"><ins>{said}</ins></p>'
        )
