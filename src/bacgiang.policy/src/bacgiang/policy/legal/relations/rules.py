"""Who may say what documents are to each other, and why not (7.2b)."""

from ...base.refusal import Refusal
from ..documents.official_document import OfficialDocument
from .finding import deciding_record
from .relation import Relation
from bacgiang.policy import _
from plone import api


DECIDE = "bacgiang.policy: Decide relations"


def may_decide(document: OfficialDocument) -> bool:
    """Whoever reviews, publishes or heads for the unit in charge of the record."""
    return bool(api.user.has_permission(DECIDE, obj=document))


def answers_for(document: OfficialDocument, relation: Relation) -> OfficialDocument:
    """The record whose unit decides: that which does it, else the other end."""
    return deciding_record(relation) or document


def decision_refuses(
    document: OfficialDocument, relation: Relation
) -> tuple[Refusal, ...]:
    """Why the current user cannot confirm a relation as it stands."""
    reasons = []
    if not may_decide(answers_for(document, relation)):
        reasons.append(NOT_YOURS)
    if _is_one(relation):
        reasons.append(SELF)
    begin, end = relation.first_day, relation.last_day
    issued = relation.subject.identity.day
    if begin and issued and begin < issued and not relation.reason:
        reasons.append(BEFORE_ISSUE)
    if end and (since := begin or issued) and end < since:
        reasons.append(ENDS_EARLY)
    return tuple(reasons)


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
SELF = Refusal(
    "relation_to_itself",
    _(
        "refusal_relation_to_itself",
        default="A document cannot do this to itself. Name the other document.",
    ),
    "target",
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
