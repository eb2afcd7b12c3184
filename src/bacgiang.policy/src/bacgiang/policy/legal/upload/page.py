"""`@@add-from-file`: upload a file; `@@add-from-file/<name>`: confirm what was read."""

from ...base.act_page.act_page import ActPage
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ...law.effect.clause import effective_clause
from ...law.facts import read_facts
from ...law.tree import articles
from ...law.tree import pieces
from ..documents.adding import AddDocumentView
from ..documents.original_kinds import OriginalKind
from ..documents.original_kinds import TITLES
from ..documents.register import REGISTER_IDS
from .filled_form import FilledForm
from .receiving import receive
from .waiting_files import waiting_files
from .waiting_files import WaitingFile
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


TYPE_TITLES = {
    "LegalDocument": _("Legal document"),
    "Directive": _("Directive"),
}


class AddFromFile(NamedBelow, ActPage):
    """The form to upload a file, and the way on to the filled one, named by its file.

    Whose file it is, is asked when the page is called: before nobody is signed in.
    """

    template = ViewPageTemplateFile("upload.pt")

    def is_submitted(self) -> bool:
        return not self.named and super().is_submitted()

    def show(self) -> Any:
        if not self.named:
            return super().show()
        waiting = waiting_files().get(self.named)
        if waiting is None:
            raise Refused(GONE)
        return FilledPage(self.context, self.request, self.named, waiting)()

    def act(self) -> None:
        name = receive(
            self.request.form.get("file"),
            self.portal_type,
            self.form_value("kind"),
            self.request,
        )
        self.redirect(f"{self.action}/{name}")

    @property
    def portal_type(self) -> str:
        """What is added: the register's records; on a unit's site, what is chosen."""
        held = getattr(self.context, "holds", None)
        chosen = held or self.request.form.get("type")
        return chosen if chosen in REGISTER_IDS else "LegalDocument"

    def types(self) -> list[tuple[str, Any]]:
        """To choose from; on a register there is nothing to choose."""
        if getattr(self.context, "holds", None):
            return []
        return list(TYPE_TITLES.items())

    def kinds(self) -> list[tuple[str, Any, bool]]:
        chosen = self.request.form.get("kind", OriginalKind.WORD_FILE.value)
        return [(one.value, TITLES[one], one.value == chosen) for one in OriginalKind]


class FilledPage(AddDocumentView):
    """The filled form, and beside it what no field holds: grounds, clause of effect."""

    # The form is named by its page, not by the last part of the address.
    __name__ = "add-from-file"
    form = FilledForm
    index = ViewPageTemplateFile("filled.pt")

    def __init__(
        self,
        context: DexterityContent,
        request: HTTPRequest,
        name: str,
        waiting: WaitingFile,
    ) -> None:
        types = api.portal.get_tool("portal_types")
        super().__init__(context, request, types[waiting.portal_type])
        self.waiting = waiting
        self.form_instance.waiting = waiting
        self.form_instance.name = name

    def filename(self) -> str:
        return str(self.waiting.file.filename)

    def grounds(self) -> tuple[str, ...]:
        return read_facts(self.form_instance.tree).grounds

    def clause(self) -> str:
        """The words that say when it takes effect; empty where it says nothing."""
        text = "\n".join(pieces(self.form_instance.tree))
        issued = self.form_instance.values.get("issue_date")
        found = effective_clause(text, issued)
        return " ".join(text[found.start : found.end].split()) if found else ""

    def article_count(self) -> int:
        tree = self.form_instance.tree
        return sum(1 for part in (tree, *tree.attachments) for _one in articles(part))

    @cached_property
    def known(self) -> Any | None:
        """The record of this identity, as read or sent; None where it is not seen."""
        record = uuidToObject(self._held_by, unrestricted=True)
        return record if record is not None and may_see(record) else None

    @property
    def is_held(self) -> bool:
        return bool(self._held_by)

    @property
    def _held_by(self) -> str:
        sent = any(name.startswith("form.buttons.") for name in self.request.form)
        form = self.form_instance
        return form.held_by if sent else form.held_by_what_was_read()


GONE = Refusal(
    "upload_gone",
    _(
        "refusal_upload_gone",
        default="This file is not kept any more: it was confirmed, or a day has "
        "passed. Upload it again.",
    ),
    "file",
    status=404,
)
