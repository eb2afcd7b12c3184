"""Read from a record's text what it does to others, as proposals (design, decision 7).

Done anew whenever the text changes: what a person decided stays, unless it was
confirmed of a draft that says it no longer; nor is that proposed.
"""

from ...editorial.workflow.parameters import State
from ...law.citations.consolidated_documents import consolidated_documents
from ...law.citations.objects import Extent
from ...law.citations.proposals import RelationProposal
from ...law.citations.provisions import CitedProvision
from ...law.citations.relation_kinds import ENDING
from ...law.citations.relation_kinds import RelationKind
from ...law.citations.relations import find_relations
from ...law.document_identity import DocumentIdentity
from ...law.effect.consolidated import is_consolidated
from ..documents.official_document import OfficialDocument
from .finding import is_ambiguous
from .finding import is_public
from .finding import record_of
from .finding import target_record
from .many import Said
from .one_reading import once
from .one_reading import one_reading
from .relation import End
from .relation import end_of
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from plone import api
import re


MAX_WORDS = 600
MOST_OF_A_DRAFT = 300
"""Proposals of a text that nobody has approved: each waits in a list until somebody
decides it.
"""


def propose(document: OfficialDocument) -> None:
    """Bring the proposals of a record in line with its text."""
    with one_reading():
        _propose(document)


def _propose(document: OfficialDocument) -> None:
    store = relation_store()
    known = store.from_record(document.UID())
    if not _is_approved(document):
        _forget_unsaid(document, known)
    said = undecided_in(document, known)
    if not _is_approved(document):
        said = said[:MOST_OF_A_DRAFT]
    waiting = {_same(each): each for each in known if _is_read(each)}
    for key, relation in {_same(one): one for one in said}.items():
        former = waiting.pop(key, None)
        if former is not None:
            if replace(former, identifier="") == relation:
                continue
            store.drop(former.identifier)
        store.add(relation)
    for relation in waiting.values():
        store.drop(relation.identifier)


def _forget_unsaid(document: OfficialDocument, known: list[Relation]) -> None:
    """What one person confirmed of a draft's passage goes with that passage: who
    approves the text would not meet it, and it would act once the text is published.
    """
    read = list(_read(document))
    for each in known:
        is_of_passage = each.is_confirmed and not each.is_stated
        if is_of_passage and not any(_decides(each, one) for one in read):
            relation_store().drop(each.identifier)


def propose_the_rest(document: OfficialDocument) -> None:
    """Of a text that has been approved, where it says more than was read of it."""
    if len(relation_store().from_record(document.UID())) >= MOST_OF_A_DRAFT:
        propose(document)


def _is_approved(document: OfficialDocument) -> bool:
    state = api.content.get_state(document, default="")
    return state not in (State.DRAFT, State.PENDING)


def undecided_in(document: OfficialDocument, known: list[Relation]) -> list[Relation]:
    """What a text says and nobody has decided, given what is known of its document."""
    # A request to put it right leaves what is read where it is.
    spoken = [one for one in known if not (_is_read(one) or one.instead_of)]
    with one_reading():
        said = Said(spoken)
        return [
            one
            for one in _read(document)
            if not any(_decides(each, one) for each in spoken) and said.takes(one)
        ]


def _is_read(relation: Relation) -> bool:
    """Whether it is a proposal of the text alone, which goes with the words."""
    return not relation.is_decided and not relation.is_stated


def _same(relation: Relation) -> tuple[Hashable, ...]:
    """What makes two proposals of one record the same."""
    target = relation.target
    name = target.uid or target.identity.name_key
    day = "" if target.number else target.day
    return (
        relation.kind,
        name,
        day,
        relation.extent,
        relation.cited,
        relation.attached,
        relation.excepted,
        relation.source if is_ambiguous(relation) else "",
    )


def _decides(decided: Relation, read: Relation) -> bool:
    """Whether a person has spoken of what the text says, under whatever name."""
    if decided.kind != read.kind:
        return False
    if decided.target.uid and read.target.uid:
        is_one = decided.target.uid == read.target.uid
    else:
        is_one = decided.target.identity.may_be(read.target.identity)
    if not is_one:
        return False
    if _plain(decided.words) == _plain(read.words):
        return True
    # Whoever put the provisions right confirmed these words.
    is_same = decided.cited == read.cited and decided.attached == read.attached
    # Another passage may mean another document of that number.
    return is_same and (decided.source == read.source or not is_ambiguous(read))


def _plain(words: str) -> str:
    return " ".join(words.split())


def _read(document: OfficialDocument) -> Iterator[Relation]:
    if document.structure is None:
        return
    own = document.identity
    subject = end_of(own, document.UID())
    if is_consolidated(own):
        for cited in consolidated_documents(document.structure.tree):
            yield Relation(
                "",
                subject,
                RelationKind.CONSOLIDATES.value,
                _target(document, cited.identity),
            )
        return
    known = partial(_may_be_suspended, own)
    for proposal in find_relations(document.structure.tree, own.number, known):
        identity = proposal.document.identity
        # What a text says of itself is the matter of its own dates.
        if not identity.name_key or identity.may_be(own):
            continue
        relation = _relation(subject, proposal, _target(document, identity))
        yield relation
        if proposal.kind in ENDING and proposal.extent is Extent.WHOLE:
            yield from _with_what_amends(relation)


# "Bãi bỏ Quyết định ... và các văn bản sửa đổi, bổ sung Quyết định này"
_AMENDING_TOO = re.compile(
    r"(?:và|cùng)\s(?:toàn\sbộ\s)?(?:các|những)\s(?:văn\sbản|quyết\sđịnh|nghị\squyết"
    r"|nghị\sđịnh|thông\stư)\s(?:đã\s|được\s)?sửa\sđổi(?:\s?,\s|\svà\s)bổ\ssung",
    re.IGNORECASE,
)
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})


def _with_what_amends(ended: Relation) -> Iterator[Relation]:
    """What the register knows to amend a document that ends with all that amend it.

    Of one that amends others, too, some ends.
    """
    target = target_record(ended)
    if target is None or not _AMENDING_TOO.search(ended.words):
        return
    store = relation_store()
    changing = {
        one.subject.uid: one.subject
        for one in store.about(target.UID(), target.identity)
        if one.relation_kind in _CHANGES and one.standing != RelationState.REJECTED
    }
    for uid, subject in changing.items():
        if uid and uid != ended.subject.uid:
            amended = {
                one.target.identity.name_key
                for one in store.from_record(uid)
                if one.relation_kind in _CHANGES
            }
            extent = Extent.WHOLE if len(amended) == 1 else Extent.SOME
            yield replace(ended, target=subject, extent=extent.value, excepted=())


@once
def _target(document: OfficialDocument, identity: DocumentIdentity) -> End:
    """As it is cited; what the register knows of it is found by the UID.

    Another board's draft is not taken for it, though it bears the number: the one that
    is published may be another.
    """

    def wanted(record: OfficialDocument) -> bool:
        return is_public(record) or record.owning_unit == document.owning_unit

    record = record_of(identity, document.identity, wanted)
    return end_of(identity, record.UID() if record is not None else "")


@once
def _may_be_suspended(own: DocumentIdentity, identity: DocumentIdentity) -> bool:
    """Whether anybody has suspended what the document cites, confirmed or not."""
    record = record_of(identity, own)
    if record is None:
        return False
    return any(
        one.relation_kind is RelationKind.SUSPENDS
        and one.standing != RelationState.REJECTED
        for one in relation_store().about(record.UID(), record.identity)
    )


def _relation(subject: End, proposal: RelationProposal, target: End) -> Relation:
    cited = _endings(proposal.provisions)
    extent = proposal.extent
    if extent is Extent.PROVISIONS and not cited:
        extent = Extent.SOME
    term = proposal.term
    return Relation(
        identifier="",
        subject=subject,
        kind=proposal.kind.value,
        target=target,
        extent=extent.value,
        cited=cited,
        attached=bool(proposal.document.attached),
        day=term.first.isoformat() if term.first else "",
        until=term.last.isoformat() if term.last else "",
        words=_plain(proposal.words)[:MAX_WORDS],
        source=proposal.source,
        excepted=_endings(proposal.excepted),
    )


def _endings(provisions: Iterable[CitedProvision]) -> tuple[str, ...]:
    """Provisions as endings of eIds, ranges written out, each once."""
    return tuple(
        dict.fromkeys(
            single.eid_ending
            for one in provisions
            for single in one.expanded()
            if single.eid_ending
        )
    )
