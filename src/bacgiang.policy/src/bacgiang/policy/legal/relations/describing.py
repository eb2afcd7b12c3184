"""Relations as one document shows them: what they are called, who the other is.

Of a record that the reader may not see no title is told, and its number only where a
passage of a text names it; what such a record does to others is not told.
"""

from ...editorial.visibility.seen import may_see
from ...law.citations.relation_kinds import RelationKind
from ..documents.official_document import OfficialDocument
from .agreeing import needs_agreement
from .finding import is_withheld
from .finding import record_at
from .finding import target_record
from .one_reading import once
from .one_reading import once_by_ends
from .relation import End
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from collections.abc import Iterator
from dataclasses import dataclass
from zope.publisher.interfaces import NotFound


@dataclass(frozen=True)
class Other(End):
    """The document at the other end. `url` and `uid` are empty outside the register."""

    url: str = ""


@dataclass(frozen=True)
class Described:
    """A relation seen from one document; `kind` is active or passive accordingly."""

    relation: Relation
    kind: RelationKind
    other: Other


def relations_of(document: OfficialDocument) -> list[Relation]:
    """All relations in which a record is an end."""
    store = relation_store()
    uid, identity = document.UID(), document.identity
    found = (
        *store.from_record(uid),
        *store.of_outsider(uid, identity),
        *store.about(uid, identity),
    )
    return list({one.identifier: one for one in found}.values())


def relation_named(document: OfficialDocument, identifier: str) -> Relation:
    """A relation in which the record is an end. Raises NotFound."""
    for relation in relations_of(document):
        if relation.identifier == identifier:
            return relation
    raise NotFound(document, identifier)


def confirmed_of(document: OfficialDocument) -> list[Described]:
    """What readers are shown, by kind, day and name of the other document."""
    shown = [
        described
        for relation in relations_of(document)
        if relation.is_confirmed
        for described in _described(document, relation)
    ]
    kinds = list(RelationKind)
    return sorted(
        shown,
        key=lambda one: (kinds.index(one.kind), one.other.day, one.other.number),
    )


def proposed_by(document: OfficialDocument) -> list[Described]:
    """What the text of a record proposes and nobody has decided."""
    store = relation_store()
    return [
        Described(one, one.relation_kind, target_of(one))
        for one in store.from_record(document.UID())
        if one.standing == RelationState.PROPOSED
    ]


def asked_on(document: OfficialDocument) -> list[Described]:
    """What others do to a record that waits for an agreement: stated by hand, or read
    from the text of another unit."""
    own = {one.identifier for one in relation_store().from_record(document.UID())}
    return [
        described
        for one in relations_of(document)
        if not one.is_decided and one.identifier not in own and needs_agreement(one)
        for described in _described(document, one)
    ]


def doubted_on(document: OfficialDocument) -> list[Described]:
    """What is confirmed and to be looked at again."""
    return [
        described
        for one in relations_of(document)
        if one.doubted
        for described in _described(document, one)
    ]


def consolidated_by(document: OfficialDocument) -> list[Other]:
    """What a consolidated text says that it puts together, as far as not rejected.

    It is told without a confirmation, too: no effect rests on it.
    """
    return [
        target_of(one)
        for one in relation_store().from_record(document.UID())
        if one.relation_kind is RelationKind.CONSOLIDATES
        and one.is_told
        and is_target_told(one)
    ]


def _described(document: OfficialDocument, relation: Relation) -> Iterator[Described]:
    if is_subject(document, relation):
        if is_target_told(relation):
            yield Described(relation, relation.relation_kind, target_of(relation))
        return
    if not is_withheld(relation.subject, may_see):
        kind = relation.relation_kind.inverse
        yield Described(relation, kind, other_of(relation.subject))


def is_subject(document: OfficialDocument, relation: Relation) -> bool:
    """Whether the record is the one that does it."""
    end = relation.subject
    if end.uid:
        return bool(end.uid == document.UID())
    return end.identity.may_be(document.identity)


def is_target_told(relation: Relation) -> bool:
    """Whether the reader sees what it acts on, or reads its number in a text."""
    if not is_withheld(relation.target, may_see):
        return True
    is_read = relation.relation_kind is RelationKind.CONSOLIDATES
    is_cited = bool(relation.source) or (is_read and not relation.is_stated)
    return is_cited and bool(relation.target.number)


@once
def other_of(end: End) -> Other:
    """The document at an end, with what the reader may know of it."""
    return _other(end, record_at(end, wanted=may_see))


@once_by_ends
def target_of(relation: Relation) -> Other:
    """The same of the document that a relation acts on."""
    return _other(relation.target, target_record(relation, may_see))


def _other(end: End, record: OfficialDocument | None) -> Other:
    if record is None:
        # The title of a record is hidden with it, and goes with it.
        named = End(number=end.number, type=end.type) if end.uid else end
        return Other(**vars(named))
    return other_at(record)


def other_at(record: OfficialDocument) -> Other:
    """A record of the register as the other end."""
    return Other(
        number=record.number or "",
        title=record.title or "",
        type=record.document_type or "",
        issuer=record.issuer or "",
        day=record.issue_date.isoformat(),
        uid=record.UID(),
        url=record.absolute_url(),
    )
