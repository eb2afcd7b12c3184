"""`@@document_view`: the page of a legal document or directive (4.1b, 4.1d)."""

from ...base.english.heading import heading
from ...base.english.tongue import frame_tongue
from ...base.english.tongue import tongue
from ...base.languages import reads_english
from ...base.uploads.file_formats import format_name
from ...base.uploads.sizes import size_in_words
from ...editorial.public.facts import facts_of
from ...editorial.public.facts import PublicFacts
from ...editorial.visibility.seen import may_view
from ...law.citations.relation_kinds import RelationKind
from ...law.effect.consolidated import is_consolidated
from ...law.tree import LegalText
from ..documents.original_kinds import TITLES as ORIGINAL_TITLES
from ..effect.describing import DescribedPeriod
from ..effect.describing import periods_of
from ..gazette.place import without_page_word
from ..relations.describing import confirmed_of
from ..relations.describing import Described
from ..relations.kind_titles import KIND_TITLES
from ..relations.naming_others import provisions_of
from ..signatures.examining import signatures_of
from ..signatures.words import lines_of
from ..vocabularies import tables
from ..vocabularies.issuers import issuer_named
from .graph import graph
from .notes import ProvisionNotes
from .others import Background
from .others import tellers
from .permalink import permalink_label
from .reading_view import ReadingView
from .rendering import render
from .rendering import Style
from .tools import machine_formats
from .tools import tools
from bacgiang.policy import _
from functools import cached_property
from itertools import groupby
from typing import Any
from zope.i18nmessageid import Message


TAB_DOWNLOADS = _("tab_downloads", default="Download")
TABS = (
    ("#legal-facts", _("tab_facts", default="Facts")),
    ("#legal-history", _("tab_history", default="Effect and history")),
    ("#legal-relations", _("tab_relations", default="Relations")),
)


class DocumentView(ReadingView):
    """The text as issued, and what is known of the document."""

    @property
    def heading(self) -> str:
        return heading(self.context, self.request, self.context.title)

    @property
    def has_days(self) -> bool:
        """Whether days of its own are told; a consolidated text has none."""
        return not is_consolidated(self.context.identity)

    tongue = staticmethod(tongue)

    @property
    def issuer(self) -> str:
        """The issuing body, on an English page by its English name where it has one."""
        name = str(self.context.issuer or "")
        known = issuer_named(name) if reads_english(self.language) else None
        return known.title("en") if known else name

    def type_title(self) -> str:
        kind = self.context.document_type
        return tables.title_in(tables.DOCUMENT_TYPES, kind, self.language, kind)

    def field_titles(self) -> list[str]:
        known = tables.titles_in(tables.LEGAL_FIELDS, self.language)
        fields = self.context.legal_fields or ()
        return [known[token] for token in fields if token in known]

    def scope_title(self) -> str:
        scope = self.context.territorial_scope
        return tables.title_in(tables.TERRITORIAL_SCOPES, scope, self.language)

    def gazette_page(self) -> str:
        return without_page_word(self.context.gazette_page or "")

    def signature(self) -> str:
        """Name, office and capacity.

        Of the capacities, only "Q." (acting) belongs to the office; "TM. CHỦ TỊCH"
        would say that somebody signed for the chair.
        """
        capacity = self.context.signing_capacity or ""
        office = self.context.signer_title or ""
        if capacity == "Q.":
            office, capacity = f"Q. {office}".strip(), ""
        said = ", ".join(part for part in (self.context.signer, office) if part)
        return f"{said} ({capacity})" if said and capacity else said or capacity

    @cached_property
    def public_facts(self) -> PublicFacts:
        """When it was put on the portal, and by whom."""
        return facts_of(self.context, self.language)

    @property
    def tree(self) -> LegalText | None:
        return self.context.structure.tree if self.has_text else None

    @property
    def has_text(self) -> bool:
        return self.context.structure is not None

    @property
    def here(self) -> str:
        return str(self.context.absolute_url())

    def asked(self) -> list[tuple[str, str]]:
        return [] if self.is_today else [("on", self.on.isoformat())]

    def jumps(self) -> list[tuple[str, Message]]:
        downloads = [("#legal-originals", TAB_DOWNLOADS)] if self.originals() else []
        return [*downloads, *TABS]

    def machine_formats(self) -> list[tuple[str, Any]]:
        return list(machine_formats(self.context))

    def periods(self) -> list[DescribedPeriod]:
        """The timeline; the time before the first event tells nothing."""
        return [one for one in periods_of(self.context) if one.start is not None]

    @cached_property
    def relations(self) -> list[Described]:
        return confirmed_of(self.context)

    def relations_by_kind(self) -> list[tuple[Any, list[Described]]]:
        grouped = groupby(self.relations, key=lambda one: one.kind)
        return [(KIND_TITLES[RelationKind(kind)], list(ones)) for kind, ones in grouped]

    provisions_of = staticmethod(provisions_of)

    def graph(self) -> str:
        name = self.context.number or self.type_title()
        return graph(name, self.relations, self.request)

    def tools(self) -> list[tuple[str, Any]]:
        return list(tools(self.context))

    def text(self) -> str:
        """The text as HTML; empty where there is none."""
        if self.tree is None:
            return ""
        say = self.context.translate
        links = self.links()
        style = Style(
            links,
            links.quoted,
            notes=self._notes,
            state=self._own_notes.state,
            behind=self._own_notes.behind,
            label=permalink_label(self.context),
            tongue=frame_tongue(),
            alone=f"{self.context.absolute_url()}/@@provision",
            alone_label=say(
                _("label_provision_alone", default="This article alone, to print")
            ),
        )
        return render(self.tree, style)

    @cached_property
    def _tellers(self) -> list[Any]:
        return tellers(self.context, self.request)

    @cached_property
    def _own_notes(self) -> ProvisionNotes:
        return ProvisionNotes(self.context, self.on, self.request)

    def _notes(self, eid: str) -> str:
        """Of what others have done to a provision, and of what other rooms know."""
        told = "".join(one.at(eid) for one in self._tellers)
        return self._own_notes(eid) + told

    def background(self) -> list[Background]:
        return [one for teller in self._tellers for one in teller.background()]

    def originals(self) -> list[dict[str, Any]]:
        """What the page says of each; `size` in bytes, `sha256` in hex."""
        return [
            {
                "identifier": original.getId(),
                "title": original.title,
                "token": original.kind,
                "kind": ORIGINAL_TITLES.get(original.kind, ""),
                "address": original.absolute_url(),
                "url": f"{original.absolute_url()}/@@download/file",
                "filename": original.file.filename or original.getId(),
                "content_type": original.file.contentType,
                "format": format_name(
                    original.file.filename or "", original.file.contentType or ""
                ),
                "size": original.file.getSize(),
                "sha256": original.sha256,
                "signatures": signatures_of(original),
                "signed": lines_of(signatures_of(original), self.language),
            }
            for original in self.context.objectValues()
            if original.portal_type == "Original"
            and original.file is not None
            and may_view(original)
        ]

    def in_words(self, size: int) -> str:
        """Of a file, for people."""
        return size_in_words(size, self.language)

    def citation(self) -> str:
        """How to cite the document, in its own language."""
        name = tables.title_in(tables.DOCUMENT_TYPES, self.context.document_type, "vi")
        number = f" số {self.context.number}" if self.context.number else ""
        day = self.context.issue_date
        return (
            f"{name}{number} ngày {day.day} tháng {day.month} năm {day.year} của "
            f"{self.context.issuer}"
        ).strip()
