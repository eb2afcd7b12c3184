"""What a text cites, by the addresses of Akoma Ntoso."""

from ...law.akn import Cited
from ...law.akn import work_uri
from ...law.citations.finder import Citation
from ...law.document_identity import DocumentIdentity
from ...law.tree import Block
from ...law.tree import BlockKind
from ..document_page.cited import CitedPlaces
from ..document_page.cited import MetDocuments
from ..relations.relation import end_of
from ..relations.works import work_of_end
from ..relations.works import work_of_record
from collections.abc import Iterator


class CitedWorks:
    """Documents of the register, and others that are named with issuer and day.

    A text says a day once, as a rule among its grounds; what it has said of a number is
    known from there on. Made for one text, which is read in its order.
    """

    def __init__(self, places: CitedPlaces) -> None:
        self._places = places
        self._named: dict[DocumentIdentity, str] = {}
        self._met = MetDocuments()

    def __call__(self, eid: str, block: Block) -> Iterator[Cited]:
        is_quoted = block.kind is BlockKind.QUOTED
        for citation in self._places.citations(block.text):
            address = self._address(citation, eid, is_quoted)
            if address:
                yield Cited(citation.start, citation.end, address)

    def _address(self, citation: Citation, eid: str, is_quoted: bool) -> str:
        found = self._places.place(citation, eid, is_quoted)
        if found is None:
            return ""
        if found.named is not None:
            return self._outside(found.named)
        work = work_uri(work_of_record(found.record)) if found.record else ""
        return f"{work}#{found.eid}" if found.eid else work

    def _outside(self, identity: DocumentIdentity) -> str:
        """Which provisions such a text has is not known: it is named as a whole."""
        if identity.number is None:
            return ""
        if identity.day and identity.issuer and identity not in self._named:
            self._named[identity] = work_uri(work_of_end(end_of(identity)))
            self._met.add(identity)
        fitting = {self._named[one] for one in self._met.fitting(identity)}
        return fitting.pop() if len(fitting) == 1 else ""
