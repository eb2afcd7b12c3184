"""A board learns what a document of another board does to one of its own (7.2b).

By its text a published document does that, and its own board confirms it: whoever is
in charge of the other one is told, and objects where it is wrong.
"""

from ...base.acts.actor import current_actor
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_letters
from ...editorial.queues.recipients import at_level
from ...units.levels import Level
from ...units.register.names import unit_name
from ..documents.official_document import OfficialDocument
from ..relations.finding import deciding_record
from ..relations.finding import is_public
from ..relations.finding import is_withheld
from ..relations.finding import target_record
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
    default="${unit} has confirmed what ${document} does to a document that your board "
    "is in charge of. Readers are told so; write to that board where it is wrong:",
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
        ends = (source.UID(), target.UID())
        if source.owning_unit != target.owning_unit and ends not in told:
            told.add(ends)
            _write(source, target)


def _write(source: OfficialDocument, target: OfficialDocument) -> None:
    facts = {
        "unit": unit_name(source.owning_unit, "vi"),
        "document": source.number or source.title,
    }
    subject, text = (Message(one, mapping=facts) for one in (SUBJECT, TEXT))
    people = at_level(target.owning_unit, Level.REVIEW, frozenset({current_actor()}))
    letter = Letter(subject, text, f"{target.absolute_url()}/@@relations")
    send_letters(people, target, letter)


def _told() -> set[tuple[str, str]]:
    """Kept with the request: an amendment is confirmed provision by provision."""
    request = getRequest()
    annotations = IAnnotations(request, None) if request is not None else None
    return annotations.setdefault(TOLD, set()) if annotations is not None else set()
