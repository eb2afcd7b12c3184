"""Read from a record's text what it does to others, as proposals (design, decision 7).

Done anew whenever the text changes: what a person decided stays, what the text no
longer says is no longer proposed.
"""

from ...law.citations.objects import Extent
from ...law.citations.relations import find_relations
from ...law.citations.relations import RelationProposal
from ..documents.official_document import OfficialDocument
from .finding import record_of
from .relation import End
from .relation import end_of
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from collections.abc import Iterator
from typing import Any


MAX_WORDS = 600


def propose(document: OfficialDocument) -> None:
    """Bring the proposals of a record in line with its text."""
    store = relation_store()
    known = {_same(one): one for one in store.from_record(document.UID())}
    read = {_same(one): one for one in _read(document)}
    for key, relation in known.items():
        if key not in read and relation.standing == RelationState.PROPOSED:
            store.drop(relation.identifier)
    for key, relation in read.items():
        if key not in known:
            store.add(relation)


def _same(relation: Relation) -> tuple[Any, ...]:
    """What makes two relations of one record the same."""
    target = relation.target
    name = target.uid or target.identity.name_key
    return (relation.kind, name, relation.cited, relation.attached)


def _read(document: OfficialDocument) -> Iterator[Relation]:
    if document.structure is None:
        return
    text = document.structure.plain_text()
    own = document.identity
    subject = end_of(own, document.UID())
    for proposal in find_relations(text):
        identity = proposal.document.identity
        # What a text says of itself is the matter of its own dates.
        if proposal.document.is_this or not identity.name_key or identity.may_be(own):
            continue
        yield _relation(text, subject, proposal)


def _relation(text: str, subject: End, proposal: RelationProposal) -> Relation:
    identity = proposal.document.identity
    record = record_of(identity)
    cited = tuple(
        dict.fromkeys(
            single.eid_ending
            for one in proposal.provisions
            for single in one.expanded()
            if single.eid_ending
        )
    )
    extent = proposal.extent
    if extent is Extent.PROVISIONS and not cited:
        extent = Extent.SOME
    return Relation(
        identifier="",
        subject=subject,
        kind=proposal.kind.value,
        # As it is cited: what the register knows of it is found by the UID.
        target=end_of(identity, record.UID() if record is not None else ""),
        extent=extent.value,
        cited=cited,
        attached=bool(proposal.document.attached),
        words=text[proposal.words_start : proposal.words_end][:MAX_WORDS],
    )
