"""The decision that set a board up: number, date, file (5.2)."""

from ..register.lookup import get_unit
from dataclasses import dataclass
from datetime import date
from plone import api
from Products.CMFCore.permissions import View


@dataclass(frozen=True)
class BoardDecision:
    """`url` is "" without a file, or where whoever looks may not see the unit."""

    number: str
    date: date | None
    url: str
    filename: str


def decision_of(code: str) -> BoardDecision | None:
    """The decision on the unit's board, None while the register holds none."""
    unit = get_unit(code)
    if unit is None:
        return None
    number = unit.board_decision_number or ""
    file = unit.board_decision_file
    if not number and unit.board_decision_date is None and file is None:
        return None
    seen = file is not None and api.user.has_permission(View, obj=unit)
    address = f"{unit.absolute_url()}/@@download/board_decision_file"
    return BoardDecision(
        number=number,
        date=unit.board_decision_date,
        url=address if seen else "",
        filename=(file.filename or "") if seen else "",
    )
