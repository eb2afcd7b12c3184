"""What is still to be done about a draft, for those who may change it."""

from ...editorial.working_copy.rules import baseline_of
from ..draft.paper_upload import papers_of
from ..draft_text.confirming import is_confirmed
from ..draft_text.rules import lacks_text
from ..draft_text.sources import source_of
from ..timing.least_periods import findings_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


class EditorNotes(BrowserView):
    """Part of the draft's page; nothing for readers."""

    template = ViewPageTemplateFile("editor_notes.pt")

    def __call__(self) -> str:
        if not api.user.has_permission("Modify portal content", obj=self.context):
            return ""
        self.notes = list(self._notes())
        return self.template() if self.notes else ""

    def _notes(self) -> Iterator[tuple[Message, str, Message]]:
        """What is to be done, where, and what the link there is called."""
        draft, base = self.context, self.context.absolute_url()
        source = source_of(draft)
        text = f"{base}/@@draft-text"
        if source is not None and source.waiting is not None:
            yield WAITS, text, COMPARE
        elif draft.structure is not None:
            if not is_confirmed(draft):
                yield UNCONFIRMED, text, COMPARE
        elif lacks_text(draft):
            yield NO_TEXT, text, UPLOAD
        baseline = baseline_of(draft)
        if not papers_of(draft) and not (baseline and papers_of(baseline)):
            yield NO_PAPERS, f"{base}/@@draft-papers", ADD_PAPERS
        for one in findings_of(draft):
            if not one.ground:
                yield one.message(), f"{base}/edit#fieldset-period", CHANGE_PERIOD


NO_TEXT = _("note_draft_no_text", default="Now upload the text of the draft.")
WAITS = _(
    "note_draft_text_waits",
    default="A text was read and is not in the draft yet.",
)
UNCONFIRMED = _(
    "note_draft_text_unconfirmed",
    default="The text is not confirmed; before that the draft cannot be submitted.",
)
NO_PAPERS = _(
    "note_draft_no_papers", default="No accompanying paper comes with the draft."
)
UPLOAD = _("link_draft_upload", default="Upload the text")
COMPARE = _("link_draft_compare", default="Compare and confirm")
ADD_PAPERS = _("link_draft_add_papers", default="Add papers")
CHANGE_PERIOD = _("link_draft_period", default="Change the period")
