"""A board learns what a document of another board does to one of its own (7.2b).

What its text does to it, or a person states, waits until whoever is in charge of the
other one agrees: they are told at once. What the main board confirms they are told,
too, and object where it is wrong.
"""

from ...base.acts.actor import current_actor
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_letters
from ...editorial.queues.recipients import at_level
from ...units.boards.board import board_with_code
from ...units.levels import Level
from ...units.register.names import unit_name
from ..documents.official_document import OfficialDocument
from ..relations.agreeing import asked_of
from ..relations.agreeing import needs_agreement
from ..relations.finding import deciding_record
from ..relations.finding import is_public
from ..relations.finding import is_withheld
from ..relations.finding import target_record
from ..relations.one_reading import one_reading
from ..relations.relation import Relation
from bacgiang.policy import _
from collections.abc import Iterable
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message


TOLD = "bacgiang.policy.effect_told"
SUBJECT = _(
    "letter_effect_by_others_subject",
    default="Another board's document acts on one of yours: ${document}",
)
TEXT = _(
    "letter_effect_by_others_text",
    default="What ${document} of ${unit} does to a document that your board is in "
    "charge of has been confirmed. Readers are told so. What its text says and what "
    "was made of it stands here; where it is wrong, reject it, or let that board put "
    "it right where its own text was read:",
)
ASKED_SUBJECT = _(
    "letter_relation_asked_subject",
    default="A relation between documents waits for your agreement: ${document}",
)
ASKED_TEXT = _(
    "letter_relation_asked_text",
    default="A document of ${unit}, or a person of its board, says what documents are "
    "to each other. It concerns a document that your board is in charge of, and waits "
    "until you agree to it or reject it:",
)


def tell_affected(relations: Iterable[Relation]) -> None:
    """Write to the reviewers of the other board, once for each two documents."""
    told = _told()
    for relation in relations:
        acts = relation.is_confirmed and relation.acts_on_target
        if not acts or is_withheld(relation.subject, is_public):
            continue
        source, target = deciding_record(relation), target_record(relation, is_public)
        if source is None or target is None:
            continue
        ends = (source.UID(), target.UID(), relation.standing)
        is_others = source.owning_unit != target.owning_unit
        if is_others and ends not in told and not _decided_itself(relation, target):
            told.add(ends)
            _write(target, source, SUBJECT, TEXT, current_actor())


def tell_asked(relations: Iterable[Relation]) -> None:
    """Write to those whose agreement a relation waits for, once for each document."""
    with one_reading():
        _tell_asked(relations)


def _tell_asked(relations: Iterable[Relation]) -> None:
    told = _told()
    for relation in relations:
        if relation.is_decided or is_withheld(relation.subject, is_public):
            continue
        if not needs_agreement(relation):
            continue
        source, asked = deciding_record(relation), asked_of(relation)
        if source is None or asked is None:
            continue
        ends = (source.UID(), asked.UID(), relation.standing)
        if ends not in told:
            told.add(ends)
            _write(asked, source, ASKED_SUBJECT, ASKED_TEXT, relation.stated_by)


def _decided_itself(relation: Relation, target: OfficialDocument) -> bool:
    """Whether somebody of the board in charge of the target has said so."""
    return bool(board_with_code(target.owning_unit).active_of(relation.decided_by))


def _write(
    target: OfficialDocument,
    source: OfficialDocument,
    subject: Message,
    text: Message,
    without: str,
) -> None:
    """To whoever decides for the target's unit, about what the source does."""
    facts = {
        "unit": unit_name(source.owning_unit, "vi"),
        "document": source.number or source.title,
    }
    people = at_level(target.owning_unit, Level.REVIEW, frozenset({without}))
    letter = Letter(
        Message(subject, mapping=facts),
        Message(text, mapping=facts),
        f"{target.absolute_url()}/@@relations",
    )
    send_letters(people, target, letter)


def _told() -> set[tuple[str, str, str]]:
    """Kept with the request: an amendment is confirmed provision by provision."""
    request = getRequest()
    annotations = IAnnotations(request, None) if request is not None else None
    return annotations.setdefault(TOLD, set()) if annotations is not None else set()
