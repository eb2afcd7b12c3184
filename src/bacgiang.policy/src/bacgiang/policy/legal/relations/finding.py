"""Records behind the ends of relations."""

from ...editorial.visibility.moments import Moment
from ...editorial.visibility.moments import moment_of
from ...law.document_identity import DocumentIdentity
from ..documents.by_uid import record_with
from ..documents.identity_store import identity_store
from ..documents.official_document import OfficialDocument
from .relation import End
from plone import api


def record_of(identity: DocumentIdentity) -> OfficialDocument | None:
    """The one record an identity names, however little it says; None for none or many.

    Found whoever asks: the caller decides what may be told of it.
    """
    store = identity_store()
    exact = store.holder(identity)
    named = store.named(identity)
    if not named and identity.is_short:
        named = store.numbered(identity.short_key)
    uids = (exact,) if exact else named
    found = [record_with(uid) for uid in uids]
    fitting = [
        one for one in found if one is not None and one.identity.may_be(identity)
    ]
    return fitting[0] if len(fitting) == 1 else None


def record_at(end: End) -> OfficialDocument | None:
    """The record an end names, by its UID or, since it arrived, by what is known."""
    if end.uid:
        record = record_with(end.uid)
        if record is not None:
            return record
    identity = end.identity
    return record_of(identity) if identity.name_key else None


def is_published(record: OfficialDocument) -> bool:
    """Whether the board has published the record, be it for a later day."""
    return api.content.get_state(record, default="") == "published"


def is_public(record: OfficialDocument) -> bool:
    """Whether the public reads the record now, and what it does therefore counts."""
    return is_published(record) and moment_of(record) is Moment.DURING
