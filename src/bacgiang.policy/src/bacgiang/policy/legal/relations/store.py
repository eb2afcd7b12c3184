"""Relations of all documents, kept with the site; found from either end.

An end outside the register is kept under its number, or its type and title: when that
document arrives it is found there, and nothing has to be joined.
"""

from ...base.stores.site_store import SiteStore
from ...law.document_identity import DocumentIdentity
from .relation import End
from .relation import Relation
from .relation import RelationState
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from dataclasses import replace
from persistent import Persistent
from uuid import uuid4


class RelationStore(Persistent):
    """Relations by identifier; sets of identifiers by UID and by name of an end."""

    def __init__(self) -> None:
        self._relations: OOBTree = OOBTree()
        self._by_end: OOBTree = OOBTree()
        self._proposed: OOTreeSet = OOTreeSet()
        self._readings: OOBTree = OOBTree()

    def add(self, relation: Relation) -> Relation:
        """Keep a relation under a new identifier; return it as kept."""
        kept = replace(relation, identifier=uuid4().hex)
        self._relations[kept.identifier] = kept
        for key in _keys(kept):
            self._by_end.setdefault(key, OOTreeSet()).insert(kept.identifier)
        self._note_standing(kept)
        return kept

    def get(self, identifier: str) -> Relation | None:
        return self._relations.get(identifier)

    def keep(self, decided: Relation) -> None:
        """Keep what a person decided; ends and kind of a relation never change."""
        self._relations[decided.identifier] = decided
        self._note_standing(decided)

    def drop(self, identifier: str) -> None:
        """Forget a proposal that the text no longer makes."""
        relation = self._relations.pop(identifier, None)
        if relation is None:
            return
        for key in _keys(relation):
            self._by_end.get(key, set()).discard(identifier)
        self._proposed.discard(identifier)

    def from_record(self, uid: str) -> list[Relation]:
        """Relations that a record states about others."""
        return [one for one in self._under(uid) if one.subject.uid == uid]

    def about(self, uid: str, identity: DocumentIdentity) -> list[Relation]:
        """Relations in which others do something to a document."""
        found = {*self._under(uid), *self._under(_name(identity))}
        return sorted(
            one
            for one in found
            if _is(one.target, uid, identity) and one.subject.uid != uid
        )

    def of_outsider(self, uid: str, identity: DocumentIdentity) -> list[Relation]:
        """Relations entered for a document before it stood in the register."""
        return [
            one
            for one in self._under(_name(identity))
            if not one.subject.uid and _is(one.subject, uid, identity)
        ]

    def note_reading(self, uid: str, digest: str) -> bool:
        """Note which text of a record was read; False when it was this one already."""
        if self._readings.get(uid, "") == digest:
            return False
        if digest:
            self._readings[uid] = digest
        else:
            del self._readings[uid]
        return True

    def proposed(self) -> Iterator[Relation]:
        """What waits for a person to decide."""
        return (self._relations[one] for one in self._proposed)

    def _under(self, key: str) -> list[Relation]:
        return [self._relations[one] for one in self._by_end.get(key, ())]

    def _note_standing(self, relation: Relation) -> None:
        if relation.standing == RelationState.PROPOSED:
            self._proposed.insert(relation.identifier)
        else:
            self._proposed.discard(relation.identifier)


def _keys(relation: Relation) -> set[str]:
    ends = (relation.subject, relation.target)
    named = {end.uid or _name(end.identity) for end in ends}
    return named | {_name(relation.target.identity)}


def _name(identity: DocumentIdentity) -> str:
    return f"name:{identity.name_key}"


def _is(end: End, uid: str, identity: DocumentIdentity) -> bool:
    return end.uid == uid if end.uid else end.identity.may_be(identity)


relation_store = SiteStore("bacgiang.policy.relations", RelationStore)
