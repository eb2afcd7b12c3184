"""Links from what a text cites: documents of the register, and its own provisions."""

from ...editorial.visibility.seen import may_see
from ...law.citations.finder import Citation
from ...law.citations.finder import find_citations
from ...law.citations.provisions import CitedProvision
from ...law.citations.references import DocumentReference
from ...law.document_identity import DocumentIdentity
from ..documents.official_document import OfficialDocument
from ..relations.finding import record_of
from .rendering import plain
from collections import defaultdict
from collections.abc import Callable
from collections.abc import Iterator
from html import escape


class CitationLinks:
    """Turns the text of a block into HTML with links; made for one page.

    Only records that the reader may see are linked.
    """

    def __init__(
        self, document: OfficialDocument, html: Callable[[str], str] = plain
    ) -> None:
        """`html`: a text as HTML, escaped; it may mark words."""
        self._document = document
        self._html = html
        structure = document.structure
        self._own = ByLastStep(structure.eids if structure is not None else ())
        self._records: dict[DocumentIdentity, OfficialDocument | None] = {}

    def __call__(self, text: str, eid: str) -> str:
        """HTML of a text that stands in the provision `eid` ("" for none)."""
        said, place = [], 0
        for citation in find_citations(text):
            address = self._address(citation, eid)
            if address:
                words = self._html(text[citation.start : citation.end])
                said.append(self._html(text[place : citation.start]))
                said.append(f'<a href="{escape(address)}">{words}</a>')
                place = citation.end
        said.append(self._html(text[place:]))
        return "".join(said)

    def _address(self, citation: Citation, eid: str) -> str:
        if citation.is_internal:
            return self._own_address(citation, eid)
        reference = citation.document
        record = self._record(reference) if reference is not None else None
        if record is None or reference is None:
            return ""
        eids = record.structure.eids if record.structure is not None else ()
        found = self._cited(citation, ByLastStep(eids), "", bool(reference.attached))
        return record.absolute_url() + (f"#{found}" if found else "")

    def _own_address(self, citation: Citation, eid: str) -> str:
        found = self._cited(citation, self._own, eid, eid.startswith("att"))
        return f"#{found}" if found and found != eid else ""

    def _cited(
        self, citation: Citation, known: "ByLastStep", eid: str, attached: bool
    ) -> str:
        """The one provision that is cited first; empty for none, or many."""
        if not citation.provisions:
            return ""
        first = next(citation.provisions[0].seen_from(eid).expanded())
        fitting = list(known.fitting(first))
        meant = [one for one in fitting if one.startswith("att") is attached]
        chosen = meant or fitting
        return chosen[0] if len(chosen) == 1 else ""

    def _record(self, reference: DocumentReference) -> OfficialDocument | None:
        identity = reference.identity
        if identity not in self._records:
            self._records[identity] = self._find(identity)
        return self._records[identity]

    def _find(self, identity: DocumentIdentity) -> OfficialDocument | None:
        own = self._document.identity
        record = record_of(identity, own) if identity.name_key else None
        if record is None or record.UID() == self._document.UID():
            return None
        return record if may_see(record) else None


class ByLastStep:
    """Provisions by their last step: a citation is compared with few of them."""

    def __init__(self, eids: tuple[str, ...]) -> None:
        self._eids: dict[str, list[str]] = defaultdict(list)
        for eid in eids:
            self._eids[eid.rpartition("__")[2].casefold()].append(eid)

    def fitting(self, provision: CitedProvision) -> Iterator[str]:
        step = provision.steps[-1]
        label = (step.label or "").replace(".", "-").casefold()
        for name in step.kind.eid_names:
            for eid in self._eids.get(f"{name}_{label}", ()):
                if provision.covers(eid):
                    yield eid
