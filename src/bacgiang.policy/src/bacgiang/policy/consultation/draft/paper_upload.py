"""`@@draft-papers`: the accompanying papers of a draft, several uploaded at once."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.file_names import upload_name
from ...editorial.incoming.uploads.fields import taken
from ...editorial.public.attachments.file_titles import is_file_name
from ...editorial.working_copy.rules import baseline_of
from .kinds import PaperKind
from .paper import IDraftPaper
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate
from zope.schema import getFields


AT_ONCE = 6
LONGEST_TITLE = 300
ADD = "bacgiang.policy: Add draft paper"


class DraftPapers(ActPage):
    """All files of a form are taken, or none of them."""

    template = ViewPageTemplateFile("papers.pt")
    # Name of the file at hand: a refusal is about it.
    name = ""

    def act(self) -> None:
        if not api.user.has_permission(ADD, obj=self.context):
            raise Unauthorized("draft-papers")
        sent = list(self._papers_sent())
        if not sent:
            raise Refused(NO_FILE)
        for title, kind, file in sent:
            add_paper(self.context, title, kind, file)
        added = _(
            "message_draft_papers_added",
            default="Papers added: ${count}.",
            mapping={"count": len(sent)},
        )
        self.redirect(self.action, added)

    rows = range(1, AT_ONCE + 1)

    kinds = PaperKind.titles()

    def papers(self) -> list[Any]:
        return papers_of(self.context)

    def papers_before(self) -> list[Any]:
        """Of a working copy those of its draft: they stay, and new ones join them."""
        return papers_kept(self.context)

    def message(self, reason: Refusal) -> str:
        words = super().message(reason)
        return f"{self.name}: {words}" if self.name else words

    def _papers_sent(self) -> Iterator[tuple[str, str, NamedBlobFile]]:
        for row in self.rows:
            upload = self.request.form.get(f"file_{row}")
            name = upload_name(upload)
            self.name = name
            title = " ".join(self.form_value(f"title_{row}").split())
            if not name and title:
                self.name = title
                raise Refused(FILE_MISSING.at(f"file_{row}"))
            if not name:
                continue
            kind = self.form_value(f"kind_{row}")
            if kind not in tuple(PaperKind):
                raise Refused(NO_KIND)
            file = judged(upload.read(), name)
            # What a file was called on somebody's computer is no title.
            if not title or is_file_name(title, name):
                title = translate(PaperKind.titles()[kind], target_language="vi")
            yield title[:LONGEST_TITLE], kind, file


def papers_of(draft: DexterityContent) -> list[Any]:
    return [one for one in draft.objectValues() if IDraftPaper.providedBy(one)]


def papers_kept(draft: DexterityContent) -> list[Any]:
    """Those that readers have already, of a working copy; else none."""
    baseline = baseline_of(draft)
    return papers_of(baseline) if baseline is not None else []


def judged(data: bytes, name: str) -> NamedBlobFile:
    """The file, to be kept. Raises Refused for one that is not taken."""
    return taken(data, name, getFields(IDraftPaper)["file"])


def add_paper(
    draft: DexterityContent, title: str, kind: str, file: NamedBlobFile
) -> Any:
    """A paper in the draft; the caller has checked the rights and the file."""
    paper = createContent("DraftPaper", title=title, kind=kind, file=file)
    # Set before: the language would be asked of the catalog otherwise.
    paper.language = draft.language
    return addContentToContainer(draft, paper, checkConstraints=False)


FILE_MISSING = Refusal(
    "file_missing",
    _(
        "refusal_paper_file_missing",
        default="Choose the file of this row too, or empty its title. Files of other "
        "rows have to be chosen again: browsers give none back.",
    ),
)
NO_FILE = Refusal(
    "no_file", _("refusal_paper_no_file", default="Choose at least one file."), "file_1"
)
NO_KIND = Refusal(
    "no_kind",
    _("refusal_paper_no_kind", default="Say what kind of paper the file is."),
    "kind",
)
