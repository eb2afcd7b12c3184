"""One dossier of a unit, by what stands on the paper that somebody brings."""

from ...base.refusal import Refused
from ...citizen.codes.board_names import board_name
from ...citizen.codes.tracking_code import CodeError
from ...citizen.codes.tracking_code import parse
from ...units.sites.belonging import units_worked_for_at
from ..handling.seen import DOSSIERS
from ..papers.book import received_in
from datetime import datetime
from itertools import chain
from plone.dexterity.content import DexterityContent


def name_of_found(place: DexterityContent, typed: str) -> str:
    """What the board knows it by; `typed`: its number or tracking code. "" for none,
    and for what another unit has.
    """
    try:
        code = parse(typed)
    except CodeError:
        code = _numbered(units_worked_for_at(place), typed)
    try:
        DOSSIERS.at(place, code)
    except Refused:
        # What it handed over leads to who has it.
        return board_name(code) if DOSSIERS.was_at(place, code) else ""
    return board_name(code)


def _numbered(units: tuple[str, ...], number: str) -> str:
    """The number names the day on which it was received."""
    try:
        day = datetime.strptime(number.split("-")[1], "%y%m%d").date()
    except (IndexError, ValueError):
        return ""
    rows = chain(*(received_in(unit, day, day) for unit in units))
    return next((one.code for one in rows if one.number == number), "")
