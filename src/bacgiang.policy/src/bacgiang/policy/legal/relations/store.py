"""Relations of all documents, kept with the site; found from either end.

An end outside the register is kept under its number, or its type and title: when that
document arrives it is found there, and nothing has to be joined.
"""

from ...base.stores.site_store import SiteStore
from ...law.document_identity import DocumentIdentity
from ...law.own_place import is_meant
from ..vocabularies.issuers import successor_by
from .events import RelationTouched
from .relation import End
from .relation import Relation
from .relation import RelationState
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from persistent import Persistent
from uuid import uuid4
from zope.event import notify


class RelationStore(Persistent):
    """Relations by identifier; sets of identifiers by UID and by name of an end.

    What nobody has decided and would act on a document stands beside, by UID and name
    of that document: lists ask it for every line, and a law has thousands of relations.
    """

    _awaited: OOBTree | None = None
    _doubted: OOTreeSet | None = None

    def __init__(self) -> None:
        self._awaited = OOBTree()
        self._relations: OOBTree = OOBTree()
        self._by_end: OOBTree = OOBTree()
        self._proposed: OOTreeSet = OOTreeSet()
        self._readings: OOBTree = OOBTree()

    def add(self, relation: Relation) -> Relation:
        """Keep a relation under a new identifier; return it as kept."""
        kept = replace(relation, identifier=uuid4().hex)
        self._relations[kept.identifier] = kept
        self._enter(kept)
        self._note_standing(kept)
        notify(RelationTouched(kept.identifier))
        return kept

    def get(self, identifier: str) -> Relation | None:
        return self._relations.get(identifier)

    def keep(self, decided: Relation) -> None:
        """Keep what a person decided; of the ends only the target may be another."""
        former = self._relations.get(decided.identifier)
        if former is not None and former.target != decided.target:
            self._leave(former)
            self._enter(decided)
        self._relations[decided.identifier] = decided
        self._note_standing(decided)
        notify(RelationTouched(decided.identifier))

    def _enter(self, relation: Relation) -> None:
        for key in _keys(relation):
            self._by_end.setdefault(key, OOTreeSet()).insert(relation.identifier)

    def _leave(self, relation: Relation) -> None:
        for key in _keys(relation):
            self._by_end.get(key, set()).discard(relation.identifier)
        self._await(relation, False)

    def drop(self, identifier: str) -> None:
        """Forget a proposal that the text no longer makes."""
        relation = self._relations.pop(identifier, None)
        if relation is None:
            return
        self._proposed.discard(identifier)
        self._note_doubt(identifier, False)
        self._leave(relation)
        notify(RelationTouched(identifier))

    def from_record(self, uid: str) -> list[Relation]:
        """Relations that a record states about others."""
        return [one for one in self._under(uid) if one.subject.uid == uid]

    def about(self, uid: str, identity: DocumentIdentity) -> list[Relation]:
        """Relations in which others do something to a document."""
        return sorted(self.about_of(uid, identity, lambda relation: True))

    def about_of(
        self, uid: str, identity: DocumentIdentity, wanted: Callable[[Relation], bool]
    ) -> Iterator[Relation]:
        """The wanted ones of them, in no order."""
        keys = (uid, *_names_given_to(identity))
        found = self._once(key for name in keys for key in self._by_end.get(name, ()))
        return _acting(filter(wanted, found), uid, identity)

    def called(self, identity: DocumentIdentity) -> list[Relation]:
        """Relations that name a document so at an end, whichever record is bound."""
        return sorted(self._called(identity))

    def of_outsider(self, uid: str, identity: DocumentIdentity) -> list[Relation]:
        """Relations entered for a document before it stood in the register."""
        return [
            one
            for one in self._called(identity)
            if not one.subject.uid and _is(one.subject, uid, identity)
        ]

    def requests_about(self, relation: Relation) -> list[Relation]:
        """What would change it, or take it back."""
        found = {one for key in _keys(relation) for one in self._under(key)}
        return sorted(one for one in found if one.instead_of == relation.identifier)

    def is_awaited(self, uid: str, identity: DocumentIdentity) -> bool:
        """Whether anything undecided may act on the record; few questions get a yes."""
        keys = (uid, *_names_given_to(identity))
        return any(map(self._awaited_under, keys))

    def awaited_of(
        self, uid: str, identity: DocumentIdentity, wanted: Callable[[End], bool]
    ) -> Iterator[Relation]:
        """Undecided relations in which a wanted text acts on a document; no order."""
        keys = (uid, *_names_given_to(identity))
        found = self._once(one for key in keys for one in self._awaited_under(key))
        return _acting(found, uid, identity, wanted)

    def _once(self, identifiers: Iterable[str]) -> Iterator[Relation]:
        return map(self._relations.__getitem__, dict.fromkeys(identifiers))

    def index_awaited(self) -> None:
        """Put what is undecided under its targets anew."""
        self._awaited = OOBTree()
        for relation in self.proposed():
            self._await(relation, True)

    def confirmed(self) -> Iterator[Relation]:
        """Everything that a person stands for."""
        return (one for one in self._relations.values() if one.is_confirmed)

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

    def doubted(self) -> list[Relation]:
        """What is confirmed and to be looked at again."""
        return [self._relations[one] for one in self._doubted or ()]

    def waiting_under(self, uid: str, identity: DocumentIdentity) -> set[str]:
        """Identifiers of what waits and has a document at an end, or one named so."""
        waits = (self._proposed, self._doubted or ())
        keys = (uid, *_names_given_to(identity))
        found = {one for key in keys for one in self._by_end.get(key, ())}
        return {one for one in found if any(one in some for some in waits)}

    def _called(self, identity: DocumentIdentity) -> set[Relation]:
        """Relations whose end outside the register has this name, or a short one."""
        names = _names_given_to(identity)
        return {one for name in names for one in self._under(name)}

    def _under(self, key: str) -> list[Relation]:
        return [self._relations[one] for one in self._by_end.get(key, ())]

    def _note_standing(self, relation: Relation) -> None:
        if relation.standing == RelationState.PROPOSED:
            self._proposed.insert(relation.identifier)
        else:
            self._proposed.discard(relation.identifier)
        self._note_doubt(relation.identifier, bool(relation.doubted))
        self._await(relation, not relation.is_decided)

    def _note_doubt(self, identifier: str, is_doubted: bool) -> None:
        if is_doubted:
            if self._doubted is None:
                self._doubted = OOTreeSet()
            self._doubted.insert(identifier)
        elif self._doubted is not None:
            self._doubted.discard(identifier)

    def _awaited_under(self, key: str) -> Iterable[str]:
        return self._awaited.get(key, ()) if self._awaited is not None else ()

    def _await(self, relation: Relation, is_open: bool) -> None:
        if not relation.acts_on_target:
            return
        if self._awaited is None:
            self.index_awaited()
        awaited, target = self._awaited, relation.target
        assert awaited is not None
        for key in filter(None, (target.uid, *_names(target.identity))):
            if is_open:
                awaited.setdefault(key, OOTreeSet()).insert(relation.identifier)
            elif relation.identifier in awaited.get(key, ()):
                awaited[key].remove(relation.identifier)


def _keys(relation: Relation) -> set[str]:
    subject, target = relation.subject, relation.target
    named = _names(target.identity) | ({target.uid} if target.uid else set())
    return named | ({subject.uid} if subject.uid else _names(subject.identity))


def _names(identity: DocumentIdentity) -> set[str]:
    """What an end outside the register is found under once its document arrives."""
    short = {_named(identity.short_key)} if identity.is_short else set()
    return {_name(identity)} | short


def _names_given_to(identity: DocumentIdentity) -> set[str]:
    """What a document may be called by ends outside the register."""
    return {
        _name(identity),
        _named(identity.short_key),
        *([_named(identity.law_key)] if identity.law_key else ()),
    }


def _name(identity: DocumentIdentity) -> str:
    return _named(identity.name_key)


def _named(name_key: str) -> str:
    return f"name:{name_key}"


def _acting(
    relations: Iterable[Relation],
    uid: str,
    identity: DocumentIdentity,
    wanted: Callable[[End], bool] = lambda speaker: True,
) -> Iterator[Relation]:
    """Those in which another document, a wanted one, acts on this.

    A text with thousands of orders speaks of the same document in each, so it is found
    out once whether it means this one.
    """
    meant: dict[tuple[End, End], bool] = {}
    for one in relations:
        ends = one.subject, one.target
        if ends not in meant:
            acts = one.subject.uid != uid and _acts_on(one, uid, identity)
            meant[ends] = acts and wanted(one.subject)
        if meant[ends]:
            yield one


def _acts_on(relation: Relation, uid: str, identity: DocumentIdentity) -> bool:
    target, speaker = relation.target, relation.subject.identity
    if target.uid:
        return target.uid == uid
    if not target.number and not target.identity.year and identity.number is not None:
        # "Luật Xây dựng" alone: of which year nobody says.
        return False
    return is_meant(target.identity, speaker, identity, successor_by)


def _is(end: End, uid: str, identity: DocumentIdentity) -> bool:
    return end.uid == uid if end.uid else end.identity.may_be(identity)


relation_store = SiteStore("bacgiang.policy.relations", RelationStore)


def index_awaited(setup: object) -> None:
    """Upgrade step: what waits stands under the documents that it would act on."""
    relation_store().index_awaited()
