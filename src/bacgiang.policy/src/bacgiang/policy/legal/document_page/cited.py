"""What the text of one document cites: records of the register, and own provisions."""

from ...editorial.visibility.seen import may_see
from ...law.citations.bounded import BoundedCitations
from ...law.citations.finder import Citation
from ...law.citations.provision_index import ProvisionIndex
from ...law.citations.provisions import CitedProvision
from ...law.citations.relation_kinds import RelationKind
from ...law.document_identity import DocumentIdentity
from ...law.effect.events import lineage
from ..documents.official_document import OfficialDocument
from ..relations.finding import record_of
from ..relations.relation import RelationState
from ..relations.store import relation_store
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from itertools import islice


_Asked = tuple[CitedProvision, ProvisionIndex, bool]

CHANGING = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.SUPPLEMENTS,
        RelationKind.REPEALS,
        RelationKind.REPLACES,
        RelationKind.CORRECTS,
    }
)


MOST_COMPARED = 40
"""Documents of one number, or serial and year, that a text names: of more none is
chosen."""
MOST_KEYS = 3
"""By which a document is met."""


@dataclass(frozen=True)
class CitedPlace:
    """A provision (`eid`, "" for the whole) of a record, or of what is only `named`.

    Of the document that cites, where there is neither.
    """

    eid: str
    record: OfficialDocument | None = None
    named: DocumentIdentity | None = None


class MetDocuments:
    """Documents, to be met by what another name of them may be."""

    def __init__(self, identities: Iterable[DocumentIdentity] = ()) -> None:
        self._by_key: dict[str, list[DocumentIdentity]] = {}
        for one in identities:
            self.add(one)

    def add(self, identity: DocumentIdentity) -> None:
        for key in identity.keys_to_meet:
            self._by_key.setdefault(key, []).append(identity)

    def fitting(self, identity: DocumentIdentity) -> list[DocumentIdentity]:
        """Those that `identity` may be; none where there are too many to compare."""
        found = (self._by_key.get(key, ()) for key in identity.keys_to_meet)
        # Of so many more than can be compared are others.
        enough = islice(chain.from_iterable(found), MOST_COMPARED * MOST_KEYS + 1)
        near = dict.fromkeys(enough)
        if len(near) > MOST_COMPARED:
            return []
        return [one for one in near if one.may_be(identity)]


class ChangedDocuments:
    """The documents that one provision orders to be changed, each once, in its order.

    A list of documents names thousands, and each of its entries asks which is meant.
    """

    def __init__(self, identities: Iterable[DocumentIdentity]) -> None:
        self.identities = list(dict.fromkeys(identities))

    @cached_property
    def _met(self) -> MetDocuments:
        return MetDocuments(self.identities)

    def meant_by(self, identity: DocumentIdentity) -> DocumentIdentity | None:
        """The only one that `identity` may be; None for none, several, and too many."""
        meant = self._met.fitting(identity)
        return meant[0] if len(meant) == 1 else None


class CitedPlaces:
    """Finds them; made for one page. Only records that the reader may see are found."""

    def __init__(
        self, document: OfficialDocument, eids: Iterable[str] | None = None
    ) -> None:
        """`eids`: provisions of the text that cites, where it is not the issued one."""
        self._document = document
        self._own = _index(document) if eids is None else ProvisionIndex(eids)
        self._records: dict[DocumentIdentity, OfficialDocument | None] = {}
        self._firsts: dict[_Asked, str] = {}
        structure = document.structure
        self.citations = BoundedCitations(structure and structure.citations)
        """What the blocks of the text cite, asked in their order."""

    def place(
        self, citation: Citation, eid: str, is_quoted: bool = False
    ) -> CitedPlace | None:
        """What is cited in the provision `eid`; None where that is not to be said.

        Whoever orders a change names provisions of the document that is changed, and
        words in quotation marks (`is_quoted`) are those of that document.
        """
        reference = citation.document
        if reference is None or (is_quoted and reference.is_this):
            around = self._changed_in(eid)
            changed = around.identities if around is not None else []
            if changed or is_quoted:
                only = changed[0] if len(changed) == 1 else None
                found = self._in(citation, only) if only is not None else None
                # What is put in anew is not to be found in that document.
                return found if found is None or found.eid else None
        if reference is None or reference.is_this:
            own = self._first(citation, self._own, eid, eid.startswith("att"))
            return CitedPlace(own) if own not in ("", eid) else None
        return self._in(citation, self._said(reference.identity, eid))

    def _said(self, identity: DocumentIdentity, eid: str) -> DocumentIdentity:
        """Of several documents of one number the one that a person has chosen."""
        if self._record(identity) is not None:
            return identity
        changed = self._changed_in(eid)
        return (changed and changed.meant_by(identity)) or identity

    def _in(self, citation: Citation, identity: DocumentIdentity) -> CitedPlace:
        record = self._record(identity)
        if record is None:
            return CitedPlace("", named=identity)
        attached = bool(citation.document and citation.document.attached)
        return CitedPlace(self._first(citation, _index(record), "", attached), record)

    def _first(
        self, citation: Citation, known: ProvisionIndex, eid: str, attached: bool
    ) -> str:
        """The one provision that is cited first; empty for none, or many.

        Found once: a text may have thousands of one number, and cite that as often.
        """
        if not citation.provisions:
            return ""
        first = next(citation.provisions[0].seen_from(eid).expanded())
        asked = (first, known, attached)
        if asked not in self._firsts:
            self._firsts[asked] = _only(*asked)
        return self._firsts[asked]

    def _changed_in(self, eid: str) -> ChangedDocuments | None:
        """The documents that a provision, or one around it, orders to be changed."""
        around = (self._changed[one] for one in lineage(eid) if one in self._changed)
        return next(around, None)

    @cached_property
    def _changed(self) -> dict[str, ChangedDocuments]:
        found: dict[str, list[DocumentIdentity]] = {}
        for one in relation_store().from_record(self._document.UID()):
            is_one = one.source and one.standing != RelationState.REJECTED
            if is_one and one.relation_kind in CHANGING:
                found.setdefault(one.source, []).append(one.target.identity)
        return {eid: ChangedDocuments(named) for eid, named in found.items()}

    def _record(self, identity: DocumentIdentity) -> OfficialDocument | None:
        """The record that is meant; None for none, and for the document itself."""
        if identity not in self._records:
            self._records[identity] = self._find(identity)
        return self._records[identity]

    def _find(self, identity: DocumentIdentity) -> OfficialDocument | None:
        own = self._document.identity
        record = record_of(identity, own, may_see) if identity.name_key else None
        is_own = record is not None and record.UID() == self._document.UID()
        return None if is_own else record


def _index(record: OfficialDocument) -> ProvisionIndex:
    return record.structure.index if record.structure is not None else ProvisionIndex()


def _only(first: CitedProvision, known: ProvisionIndex, attached: bool) -> str:
    """The one provision that is meant; empty for none, or many."""
    fitting = list(known.fitting(first))
    meant = [one for one in fitting if one.startswith("att") is attached]
    chosen = meant or fitting
    return chosen[0] if len(chosen) == 1 else ""
