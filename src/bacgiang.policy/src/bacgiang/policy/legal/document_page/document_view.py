"""`@@document_view`: the page of a legal document or directive (4.1b, 4.1d)."""

from ..documents.original_kinds import TITLES as KIND_TITLES
from ..vocabularies.tables import table
from .rendering import contents
from .rendering import render
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from plone import api
from Products.Five import BrowserView


@dataclass(frozen=True)
class OriginalFacts:
    """What the page says of an original."""

    identifier: str

    title: str
    kind: str
    url: str
    filename: str
    size: int
    sha256: str


class DocumentView(BrowserView):
    """Facts, contents and text; everything stands in the page without scripts."""

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    def type_title(self) -> str:
        entry = table("bacgiang.document_types").get(self.context.document_type)
        return entry.title(self.language) if entry else self.context.document_type

    def field_titles(self) -> list[str]:
        known = table("bacgiang.legal_fields")
        return [
            known[token].title(self.language)
            for token in self.context.legal_fields or ()
            if token in known
        ]

    def scope_title(self) -> str:
        entry = table("bacgiang.territorial_scopes").get(
            self.context.territorial_scope or ""
        )
        return entry.title(self.language) if entry else ""

    def day(self, day: date | None) -> str:
        return day.strftime("%d/%m/%Y") if day else ""

    def signature(self) -> str:
        said = (
            self.context.signing_capacity,
            self.context.signer_title,
            self.context.signer,
        )
        return " ".join(part for part in said if part)

    def text(self) -> str:
        """The text as HTML; empty where there is none."""
        if self.context.structure is None:
            return ""
        label = self.context.translate(
            _("label_permalink", default="Address of this provision")
        )
        return render(self.context.structure.tree, label=label)

    def contents(self) -> list[tuple[int, str, str]]:
        if self.context.structure is None:
            return []
        return list(contents(self.context.structure.tree))

    def originals(self) -> list[OriginalFacts]:
        return [
            OriginalFacts(
                identifier=original.getId(),
                title=original.title,
                kind=KIND_TITLES.get(original.kind, ""),
                url=f"{original.absolute_url()}/@@download/file",
                filename=original.file.filename or original.getId(),
                size=original.file.getSize(),
                sha256=original.sha256,
            )
            for original in self.context.objectValues()
            if original.portal_type == "Original" and original.file is not None
        ]

    def citation(self) -> str:
        """How to cite the document, in its own language."""
        kind = table("bacgiang.document_types").get(self.context.document_type)
        name = kind.vi if kind else ""
        number = f" số {self.context.number}" if self.context.number else ""
        day = self.context.issue_date
        return (
            f"{name}{number} ngày {day.day} tháng {day.month} năm {day.year} của "
            f"{self.context.issuer}"
        ).strip()
