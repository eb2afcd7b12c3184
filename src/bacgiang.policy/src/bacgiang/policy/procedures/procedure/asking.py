"""Whom to ask about a procedure: somebody who answers, never a home page (4.1c).

Who answers its subject in the unit in charge; else the unit's one-stop desk; else the
unit's own telephone. Where the unit tells none of them, its page says what it tells.
"""

from ...text.folding import fold
from ...units.register.contact import Piece
from ...units.register.directory import directory
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from ...units.register.presentation import UnitPresentation
from ...units.register.unit import Unit
from ..record.procedure_record import ProcedureRecord
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from urllib.parse import quote
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


SUBJECT = _("subject_question", default="Question about procedure ${code}: ${title}")


@dataclass(frozen=True)
class Asked:
    """Who is asked: a division or desk of the unit, "" for the unit itself; how."""

    unit: UnitPresentation
    who: str
    pieces: tuple[Piece, ...]


def whom_to_ask(
    procedure: DexterityContent, record: ProcedureRecord, request: HTTPRequest
) -> Asked | None:
    """None on a portal without units."""
    unit = _unit_of(procedure)
    if unit is None:
        return None
    shown = UnitPresentation(unit, api.portal.get_current_language(), request)
    who, pieces = _answering(shown, record)
    if unit.email and not any(one.url.startswith("mailto:") for one in pieces):
        letter = f"mailto:{quote(unit.email, safe='@.')}"
        pieces = (*pieces, Piece(unit.email, letter))
    return Asked(shown, who, tuple(_about(one, record, request) for one in pieces))


def _unit_of(procedure: DexterityContent) -> Unit | None:
    """The unit in charge, or who took over from it; else who runs the portal."""
    heir = directory().heir_of(procedure.owning_unit)
    return get_unit(heir.code) if heir is not None else get_unit(main_unit_code())


def _answering(
    shown: UnitPresentation, record: ProcedureRecord
) -> tuple[str, tuple[Piece, ...]]:
    about = f" {fold(f'{record.title} {record.keywords}')} "
    for answer in shown.answers:
        if answer.pieces and f" {fold(answer.about)} " in about:
            return answer.who, answer.pieces
    facts = {one.name: one for one in shown.contact}
    numbers = [facts[one].pieces for one in ("phone", "hotline") if one in facts]
    desk = facts.get("desk")
    if desk is None:
        return "", sum(numbers, ())
    own = desk.pieces if shown.unit.desk_phone else sum(numbers, desk.pieces)
    return str(translate(desk.label, target_language=shown.language)), own


def _about(piece: Piece, record: ProcedureRecord, request: HTTPRequest) -> Piece:
    """A letter with its subject written."""
    if not piece.url.startswith("mailto:"):
        return piece
    facts = {"code": record.code, "title": record.title[:150]}
    subject = translate(_(SUBJECT, mapping=facts), context=request)
    return Piece(piece.text, f"{piece.url}?subject={quote(subject, safe='')}")
