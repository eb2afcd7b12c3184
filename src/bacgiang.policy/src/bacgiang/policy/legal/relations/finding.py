"""Records behind the ends of relations."""

from ...editorial.visibility.moments import Moment
from ...editorial.visibility.moments import moment_of
from ...law.document_identity import DocumentIdentity
from ...law.document_identity import issuer_key
from ...law.own_place import is_meant
from ...law.own_place import Meant
from ...law.own_place import meant
from ...units.register.names import unit_name
from ..documents.by_uid import record_with
from ..documents.identity_store import identity_store
from ..documents.official_document import OfficialDocument
from ..vocabularies.issuers import issuer_named
from ..vocabularies.issuers import successor_by
from .one_reading import once
from .one_reading import once_by_ends
from .relation import End
from .relation import Relation
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import replace
from plone import api


Wanted = Callable[[OfficialDocument], bool]
"""Which records may be found; what is not wanted makes no name ambiguous either."""


def any_state(record: OfficialDocument) -> bool:
    """Wanted whoever asks: the caller decides what may be told of it."""
    return True


def record_of(
    identity: DocumentIdentity,
    speaker: DocumentIdentity | None = None,
    wanted: Wanted = any_state,
) -> OfficialDocument | None:
    """The one record an identity names, however little it says; None for none or many.

    `speaker` is the document that says so: a body without its place is of the place
    of that one. None, too, where only a person can tell.
    """
    fitting = _records_of(identity, speaker, wanted)
    is_one = len(fitting) == 1 and not _is_doubtful(identity, speaker, fitting[0])
    return fitting[0] if is_one else None


def _is_doubtful(
    identity: DocumentIdentity,
    speaker: DocumentIdentity | None,
    record: OfficialDocument,
) -> bool:
    """Whether it may be of a body that the speaker's has taken over from."""
    if speaker is None:
        return False
    said = meant(identity, speaker, record.identity, successor_by)
    return said is not Meant.YES


def _records_of(
    identity: DocumentIdentity, speaker: DocumentIdentity | None, wanted: Wanted
) -> list[OfficialDocument]:
    store = identity_store()
    exact = store.holder(identity)
    found = _wanted((exact,) if exact else (), wanted)
    if not found:
        found = _wanted(store.named(identity), wanted)
    if not found:
        # "Luật Xây dựng ngày 18 tháng 6 năm 2014"
        found = _wanted(store.titled(identity), wanted)
    if not found and identity.is_short:
        found = _wanted(store.numbered(identity.short_key), wanted)
    return [
        one
        for one in found
        if one.identity.may_be(identity)
        and (speaker is None or is_meant(identity, speaker, one.identity, successor_by))
    ]


def _wanted(uids: Iterable[str], wanted: Wanted) -> list[OfficialDocument]:
    records = (record_with(uid) for uid in uids)
    return [one for one in records if one is not None and wanted(one)]


@once_by_ends
def target_record(
    relation: Relation, wanted: Wanted = any_state
) -> OfficialDocument | None:
    """The record a relation acts on, as its subject names it."""
    return record_at(relation.target, relation.subject.identity, wanted)


def records_meant(
    relation: Relation, wanted: Wanted = any_state
) -> list[OfficialDocument]:
    """All records that its target may be: the one that it was decided of, as long as
    that is there, else those that its words may mean.
    """
    bound = _bound(relation.target) if relation.is_confirmed else None
    if bound is not None and wanted(bound):
        return [bound]
    return records_named(relation, wanted)


def records_named(
    relation: Relation, wanted: Wanted = any_state
) -> list[OfficialDocument]:
    """The same by what the subject says of it alone.

    Whoever has said which one is meant has given it all that tells it from others.
    """
    identity = relation.target.identity
    if not identity.name_key or _is_alone(identity):
        found = target_record(relation, wanted)
        if found is not None or not identity.name_key:
            return [found] if found is not None else []
    return _records_of(identity, relation.subject.identity, wanted)


@once_by_ends
def is_ambiguous(relation: Relation, wanted: Wanted | None = None) -> bool:
    """Whether its target may be several records; of those the public reads, for None.

    Or one that only a person can tell is meant. Then it acts on none of them.
    """
    return has_to_be_chosen(relation, records_meant(relation, wanted or is_public))


def has_to_be_chosen(relation: Relation, found: list[OfficialDocument]) -> bool:
    """Whether a person has to say which of the records is meant, or if the one is."""
    if len(found) != 1:
        return len(found) > 1
    speaker = relation.subject.identity
    return _is_doubtful(relation.target.identity, speaker, found[0])


def names_several(identity: DocumentIdentity, speaker: DocumentIdentity) -> bool:
    """Whether several records that the public reads may be meant by what is cited."""
    if not identity.name_key or _is_alone(identity):
        return False
    return len(_records_of(identity, speaker, is_public)) > 1


def _is_alone(identity: DocumentIdentity) -> bool:
    """Whether the register holds no two of this name; no record is loaded for it."""
    store = identity_store()
    if store.holder(identity):
        return True
    named = {*store.named(identity), *store.titled(identity)}
    if identity.is_short:
        named.update(store.numbered(identity.short_key))
    return len(named) < 2


def targets_of(relation: Relation) -> list[OfficialDocument]:
    """Records whose effect may be another one with it."""
    bound = _bound(relation.target)
    found = [*([bound] if bound is not None else ()), *records_meant(relation)]
    return list({record.UID(): record for record in found}.values())


def ends_of(relation: Relation) -> list[OfficialDocument]:
    """The records at its ends: what it acts on, then what does it."""
    source = record_at(relation.subject)
    return [*targets_of(relation), *([source] if source is not None else ())]


@once
def record_at(
    end: End, speaker: DocumentIdentity | None = None, wanted: Wanted = any_state
) -> OfficialDocument | None:
    """The record an end names, by its UID or, since it arrived, by what is known."""
    record = _bound(end)
    if record is not None:
        return record if wanted(record) else None
    identity = end.identity
    return record_of(identity, speaker, wanted) if identity.name_key else None


@once
def is_withheld(end: End, wanted: Wanted) -> bool:
    """Whether a record that is not wanted says it itself.

    What was said of an outsider stands, whoever enters a record for it since.
    """
    record = _bound(end)
    return record is not None and not wanted(record)


def identity_told(end: End) -> DocumentIdentity:
    """What is told of a document without its record: the title was the record's."""
    identity = end.identity
    is_named = bool(end.uid and identity.number)
    return replace(identity, title="") if is_named else identity


@once_by_ends
def deciding_record(relation: Relation) -> OfficialDocument | None:
    """The record whose unit answers for a relation: that which does it.

    What was said at the other end is not taken over by entering a draft of the first,
    nor by recording what somebody else has issued.
    """
    bound = _bound(relation.subject)
    if bound is not None:
        return bound
    speaker = record_at(relation.subject, wanted=is_public)
    if speaker is not None and is_issued_by_unit(speaker):
        return speaker
    return target_record(relation) or speaker


def affected_record(relation: Relation) -> OfficialDocument | None:
    """The record whose text or effect is another one after it, whoever may see it.

    Of several that a name may mean one the public reads: a draft of that number, which
    anybody may enter, does not make it the matter of nobody.
    """
    if not relation.acts_on_target:
        return record_at(relation.subject) if relation.concerns_effect else None
    read = [] if relation.target.uid else records_meant(relation, is_public)
    return read[0] if read else target_record(relation)


def is_issued_by_unit(record: OfficialDocument) -> bool:
    """Whether the unit in charge of a record is the body that issued the document."""
    issuer = record.issuer or ""
    known = issuer_named(issuer, record.issue_date) or issuer_named(issuer)
    if known is not None and known.unit:
        return known.unit == record.owning_unit
    name = issuer_key(unit_name(record.owning_unit, "vi"))
    return f"{issuer_key(issuer)} ".startswith(f"{name} ")


def _bound(end: End) -> OfficialDocument | None:
    return record_with(end.uid) if end.uid else None


def is_published(record: OfficialDocument) -> bool:
    """Whether the board has published the record, be it for a later day."""
    return api.content.get_state(record, default="") == "published"


def is_public(record: OfficialDocument) -> bool:
    """Whether the public reads the record now, and what it does therefore counts."""
    return is_published(record) and moment_of(record) is Moment.DURING
