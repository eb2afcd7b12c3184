"""`@@procedure_form_view`: the page of a form, on any day (4.1c)."""

from ...base.english.heading import heading
from ...base.english.tongue import tongue
from ...search.attachments.extracted import kept_text
from ...search.page.hits import in_english
from ...text.files import FileError
from ...text.files.docx_sheet import Block
from ...text.files.docx_sheet import docx_sheet
from ...text.files.docx_sheet import LIMITS
from ..form.formats import FORMATS
from ..form.versions import unpublished
from ..procedure_page.basis import ShownDocument
from ..procedure_page.held_view import HeldView
from ..versions.version import Version
from ..vocabularies.titles import LANGUAGES
from .file_view import PREVIEWED as PREVIEWED_FORMAT
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zExceptions import NotFound


PREVIEWED = 20_000
"""Characters of a form's text that its page shows."""
MOST_PROCEDURES = 200


class FormView(HeldView):
    """A blank form: the portal writes nothing into it."""

    blocks_template = ViewPageTemplateFile("blocks.pt")

    @cached_property
    def version(self) -> Version:
        if self.held is not None:
            return self.held.version
        return unpublished(self.context)

    @cached_property
    def facts(self) -> dict[str, Any]:
        return self.version.data

    @property
    def heading(self) -> str:
        return heading(self.context, self.request, self.facts["title"])

    def files(self) -> list[dict[str, Any]]:
        """Files to download, in the order of the formats."""
        found = self.facts["files"]
        return [
            {**found[name], "format": name.upper(), "url": self._address(name)}
            for name in FORMATS
            if name in found
        ]

    def preview_url(self) -> str:
        """Where the browser shows the PDF; "" without one."""
        if PREVIEWED_FORMAT not in self.facts["files"]:
            return ""
        base = self.context.absolute_url()
        if self.held is None:
            return f"{base}/@@display-file/{PREVIEWED_FORMAT}"
        return f"{base}/@@form-preview/{self.version.number}/{PREVIEWED_FORMAT}"

    def language_code(self) -> str:
        return str(self.facts["language"])

    def language_title(self) -> Any:
        return LANGUAGES.get(self.facts["language"], "")

    def kilobytes(self, size: int) -> int:
        return max(1, round(size / 1000))

    def text(self) -> list[str]:
        """What is written on the form, to read before one downloads it."""
        stored = self.version.files.values()
        said = next((text for text in map(kept_text, stored) if text), "")
        return [line.strip() for line in said[:PREVIEWED].splitlines() if line.strip()]

    def sheet(self) -> tuple[Block, ...]:
        """The form as it is laid out, to look at and to print where no PDF was given;
        nothing of a file that is no small DOCX.
        """
        file = self.version.files.get("docx")
        if file is None or self.preview_url() or file.getSize() > LIMITS.size:
            return ()
        try:
            return docx_sheet(file.data)
        except FileError:
            return ()

    def sheet_url(self) -> str:
        """Of the version that is shown."""
        base = f"{self.context.absolute_url()}/@@form-sheet"
        asked = self.request.form.get("on")
        return f"{base}?{urlencode({'on': asked})}" if isinstance(asked, str) else base

    def decision(self) -> ShownDocument | None:
        return self.shown_decision(self.version.decision)

    def procedures(self) -> list[tuple[str, str, str]]:
        """Code, name and address of the procedures it is for."""
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            portal_type="Procedure",
            form_numbers=self.facts["number"],
            sort_on="sortable_title",
            sort_limit=MOST_PROCEDURES,
        )
        return [
            (one.procedure_code, self._called(one), one.getURL())
            for one in found[:MOST_PROCEDURES]
        ]

    def _called(self, brain: Any) -> str:
        return in_english(brain, "", self.request)[0] or str(brain.Title)

    tongue = staticmethod(tongue)

    @property
    def blocks_macro(self) -> Any:
        """What stands on the sheet: `sheet` is asked for by whoever uses it."""
        return self.blocks_template.macros["blocks"]

    def _address(self, name: str) -> str:
        base = self.context.absolute_url()
        if self.held is None:
            return f"{base}/@@download/{name}"
        return f"{base}/@@form-file/{self.version.number}/{name}"


class FormSheet(FormView):
    """`@@form-sheet`: the form alone, to print; of one without a PDF."""

    def __call__(self) -> str:
        self.blocks = self.sheet()
        if not self.blocks:
            raise NotFound("form-sheet")
        response = self.request.response
        response.setHeader("X-Theme-Disabled", "1")
        response.setHeader("X-Robots-Tag", "noindex")
        return str(self.index())
