"""Whose agreement a relation needs besides that of the board whose text says so.

What changes the effect of a document is the matter of the board in charge of it: that
board agrees, or the main board. Where a person states it and no passage of a text does,
it is no matter of one person either: of a board's own document a second one agrees.
"""

from ...base.acts.actor import current_actor
from ...editorial.offers.places import language_root
from ...units.register.lookup import main_unit_code
from ..documents.official_document import OfficialDocument
from .finding import affected_record
from .finding import deciding_record
from .finding import is_issued_by_unit
from .finding import is_public
from .finding import target_record
from .relation import Doubt
from .relation import Relation
from .store import relation_store
from plone import api


DECIDE = "bacgiang.policy: Decide relations"


def may_decide(document: OfficialDocument) -> bool:
    """Whoever reviews, publishes or heads for the unit in charge of the record."""
    return bool(api.user.has_permission(DECIDE, obj=document))


def is_of_main_board(document: OfficialDocument) -> bool:
    """Whether the person reviews, publishes or heads for the main unit."""
    return bool(api.user.has_permission(DECIDE, obj=language_root(document)))


def answers_for(document: OfficialDocument, relation: Relation) -> OfficialDocument:
    """The record whose unit decides: that which does it, else the other end."""
    return deciding_record(relation) or document


def asked_record(document: OfficialDocument, relation: Relation) -> OfficialDocument:
    """The record whose unit agrees to what is stated, or acts on its record.

    Another unit's record that the public does not read is not asked, or the answer
    would tell that it is there: it is asked once it comes out (`coming_out.py`).
    """
    own, affected = answers_for(document, relation), affected_record(relation)
    if affected is None and relation.is_stated:
        # It is told on the page of the other one as well.
        affected = target_record(relation)
    if affected is None:
        return own
    is_own = affected.owning_unit == own.owning_unit
    return affected if is_own or is_public(affected) else own


def asked_of(relation: Relation) -> OfficialDocument | None:
    """The same of a relation alone; None where no record is left to ask."""
    own = deciding_record(relation)
    return asked_record(own, relation) if own is not None else None


def needs_agreement(relation: Relation) -> bool:
    """Whether the board that is asked has to agree, and not the speaker's alone.

    A person states it; or by its text it acts on what the public reads of another unit.
    The main board, which may always agree, confirms what its own texts say.
    """
    if relation.is_stated:
        return True
    affected = affected_record(relation) if relation.acts_on_target else None
    own = deciding_record(relation) if affected is not None else None
    if own is None or affected is None:
        return False
    is_own = own.owning_unit in (affected.owning_unit, main_unit_code())
    return not is_own and is_public(affected)


def may_agree(document: OfficialDocument, relation: Relation) -> bool:
    """Whether the person is of the board that is asked, or of the main board."""
    asked = asked_record(document, relation)
    return may_decide(asked) or is_of_main_board(asked)


def is_said_by_oneself(relation: Relation) -> bool:
    """Whether whoever acts stated it."""
    return relation.stated_by == current_actor()


def is_doubted(relation: Relation) -> bool:
    """Whether the board is asked again, whatever whoever acts makes of it."""
    known = relation_store().get(relation.identifier) if relation.identifier else None
    return known is not None and bool(known.doubted)


def is_alone_with_it(relation: Relation) -> bool:
    """Whether whoever acts confirmed alone what takes another one's agreement."""
    is_lone = relation.doubted == Doubt.ONE_PERSON
    return is_lone and relation.decided_by == current_actor()


def may_object(document: OfficialDocument, relation: Relation) -> bool:
    """Whether the board that is asked may say that it is not so.

    Where nobody has to agree, it may not if a passage says so of a document that the
    other board issued itself.
    """
    own = answers_for(document, relation)
    is_asked = bool(relation.doubted) or needs_agreement(relation)
    is_open = is_asked or not is_issued_by_unit(own)
    return is_open and may_agree(document, relation)


def is_settled(document: OfficialDocument, relation: Relation) -> bool:
    """Whether the board in charge of what it acts on has decided, so that a unit that
    only records the other document does not decide otherwise."""
    own, asked = answers_for(document, relation), asked_record(document, relation)
    if own.owning_unit == asked.owning_unit or is_issued_by_unit(own):
        return False
    return relation.decided_for == asked.owning_unit
