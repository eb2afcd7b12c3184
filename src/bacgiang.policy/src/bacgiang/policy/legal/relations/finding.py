"""Records behind the ends of relations."""

from ...editorial.visibility.moments import Moment
from ...editorial.visibility.moments import moment_of
from ...law.document_identity import DocumentIdentity
from ...law.own_place import is_meant
from ..documents.by_uid import record_with
from ..documents.identity_store import identity_store
from ..documents.official_document import OfficialDocument
from .relation import End
from .relation import Relation
from plone import api


def record_of(
    identity: DocumentIdentity, speaker: DocumentIdentity | None = None
) -> OfficialDocument | None:
    """The one record an identity names, however little it says; None for none or many.

    `speaker` is the document that says so: a body without its place is of the place
    of that one. Found whoever asks: the caller decides what may be told of it.
    """
    store = identity_store()
    exact = store.holder(identity)
    named = store.named(identity)
    if not named and identity.is_short:
        named = store.numbered(identity.short_key)
    uids = (exact,) if exact else named
    found = [record_with(uid) for uid in uids]
    fitting = [
        one
        for one in found
        if one is not None
        and one.identity.may_be(identity)
        and (speaker is None or is_meant(identity, speaker, one.identity))
    ]
    return fitting[0] if len(fitting) == 1 else None


def target_record(relation: Relation) -> OfficialDocument | None:
    """The record a relation acts on, as its subject names it."""
    return record_at(relation.target, relation.subject.identity)


def ends_of(relation: Relation) -> list[OfficialDocument]:
    """The records at its ends: what it acts on, then what does it."""
    found = (target_record(relation), record_at(relation.subject))
    return [record for record in found if record is not None]


def record_at(
    end: End, speaker: DocumentIdentity | None = None
) -> OfficialDocument | None:
    """The record an end names, by its UID or, since it arrived, by what is known."""
    if end.uid:
        record = record_with(end.uid)
        if record is not None:
            return record
    identity = end.identity
    return record_of(identity, speaker) if identity.name_key else None


def is_published(record: OfficialDocument) -> bool:
    """Whether the board has published the record, be it for a later day."""
    return api.content.get_state(record, default="") == "published"


def is_public(record: OfficialDocument) -> bool:
    """Whether the public reads the record now, and what it does therefore counts."""
    return is_published(record) and moment_of(record) is Moment.DURING
