"""Who may say what documents are to each other, and why not (7.2b)."""

from ...base.refusal import Refusal
from ..documents.official_document import OfficialDocument
from .agreeing import answers_for
from .agreeing import is_alone_with_it
from .agreeing import is_doubted
from .agreeing import is_said_by_oneself
from .agreeing import is_settled
from .agreeing import may_agree
from .agreeing import may_decide
from .agreeing import may_object
from .agreeing import needs_agreement
from .many import Said
from .meaning import which_is_meant
from .relation import Relation
from .secrecy import secret_in
from .store import relation_store
from bacgiang.policy import _
from collections.abc import Iterator


def decision_refuses(
    document: OfficialDocument, relation: Relation
) -> tuple[Refusal, ...]:
    """Why the current user cannot confirm a relation as it stands."""
    if relation.takes_back:
        return tuple(_confirming_refuses(document, relation))
    return (*_confirming_refuses(document, relation), *_wording_refuses(relation))


def stating_refuses(
    document: OfficialDocument, relation: Relation
) -> tuple[Refusal, ...]:
    """Why the current user cannot say this by hand, whoever agrees to it."""
    allowed = may_decide(answers_for(document, relation)) or (
        # What is known already the board that is asked may put right.
        bool(relation.identifier)
        and needs_agreement(relation)
        and may_object(document, relation)
    )
    refusals = tuple(_wording_refuses(relation))
    return refusals if allowed else (NOT_YOURS, *refusals)


def rejection_refuses(document: OfficialDocument, relation: Relation) -> Refusal | None:
    """Why the current user cannot say that it is not so."""
    if relation.instead_of:
        is_free = is_said_by_oneself(relation) or may_agree(document, relation)
        return None if is_free else NOT_YOURS_TO_AGREE
    if may_object(document, relation):
        return None
    if not may_decide(answers_for(document, relation)):
        return NOT_YOURS
    return SETTLED if is_settled(document, relation) else None


def _confirming_refuses(
    document: OfficialDocument, relation: Relation
) -> Iterator[Refusal]:
    if needs_agreement(relation) or is_doubted(relation):
        if not may_agree(document, relation):
            yield NOT_YOURS_TO_AGREE
        elif is_said_by_oneself(relation) or is_alone_with_it(relation):
            yield SECOND_PERSON
    elif not may_decide(answers_for(document, relation)):
        yield NOT_YOURS


def _wording_refuses(relation: Relation) -> Iterator[Refusal]:
    if _is_one(relation):
        yield SELF
    if _is_beyond(relation):
        yield TOO_MANY
    which = which_is_meant(relation)
    if which is not None:
        yield which
    secret = secret_in(relation)
    if secret is not None:
        yield secret
    begin, end = relation.first_day, relation.last_day
    issued = relation.subject.identity.day
    if begin and issued and begin < issued and not relation.reason:
        yield BEFORE_ISSUE
    if end and (since := begin or issued) and end < since:
        yield ENDS_EARLY


def _is_beyond(relation: Relation) -> bool:
    """Whether its document said as much as one may, and readers are told."""
    uid, own = relation.subject.uid, {relation.identifier, relation.instead_of}
    known = relation_store().from_record(uid) if uid else ()
    told = (one for one in known if one.is_confirmed and one.identifier not in own)
    return not Said(told).takes(relation)


def _is_one(relation: Relation) -> bool:
    """Whether a document would do something to itself."""
    subject, target = relation.subject, relation.target
    if subject.uid or target.uid:
        return subject.uid == target.uid
    return subject.identity.may_be(target.identity)


NOT_YOURS = Refusal(
    "not_your_record",
    _(
        "refusal_relation_not_yours",
        default="Relations are confirmed by those who review or publish for the unit "
        "in charge of the record. Ask the head of its board.",
    ),
    status=403,
)
SECOND_PERSON = Refusal(
    "second_person",
    _(
        "refusal_relation_second_person",
        default="You stated this yourself. Somebody else of the board in charge of the "
        "document has to agree.",
    ),
    status=403,
)
NOT_YOURS_TO_AGREE = Refusal(
    "not_yours_to_agree",
    _(
        "refusal_relation_not_yours_to_agree",
        default="A person states this, or it acts on another unit's document. Those "
        "who review or publish for the unit in charge of the document whose effect it "
        "changes agree to it, or the main board.",
    ),
    status=403,
)
SETTLED = Refusal(
    "settled_by_unit_in_charge",
    _(
        "refusal_relation_settled",
        default="The unit in charge of the document whose effect it changes has "
        "decided this. Your unit only records what another body issued; ask that unit.",
    ),
    status=403,
)
SELF = Refusal(
    "relation_to_itself",
    _(
        "refusal_relation_to_itself",
        default="A document cannot do this to itself. Name the other document.",
    ),
    "target",
)
TOO_MANY = Refusal(
    "too_many_relations",
    _(
        "refusal_relation_too_many",
        default="This document says too much of others already: 1,000 relations, 300 "
        "of them of one document and 3 of all of it, are the most. Put together "
        "what acts on the same provisions.",
    ),
)
BEFORE_ISSUE = Refusal(
    "before_issue",
    _(
        "refusal_relation_before_issue",
        default="The day is before the document that says so was issued. Correct it, "
        "or give the reason why it acts from that day.",
    ),
    "day",
)
ENDS_EARLY = Refusal(
    "ends_before_it_begins",
    _(
        "refusal_relation_ends_early",
        default="The last day is before the first. Correct one of the two.",
    ),
    "until",
)
