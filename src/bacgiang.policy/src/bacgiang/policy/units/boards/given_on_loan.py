"""What heads on loan gave before it was marked: it ends with their loan, too."""

from ...base.acts.actor import SYSTEM
from ...base.dates import now_utc
from ..levels import Level
from .administration import cease
from .board import Board
from .membership import Membership
from .store import board_store
from datetime import datetime
from Products.GenericSetup.tool import SetupTool


def mark_given_on_loan(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101."""
    now = now_utc()
    for code in board_store().units():
        board = Board(code, board_store(), now)
        for identifier, given in board.active():
            loan = _loan_then(board, given.granted_by, given.since)
            if given.under or given.delegated_by or loan is None:
                continue
            given.under, lent = loan
            if lent.until is None:
                continue
            if lent.until <= now:
                cease(board, identifier, given, by=SYSTEM)
            elif given.until is None or given.until > lent.until:
                given.until = lent.until


def _loan_then(
    board: Board, user_id: str, moment: datetime
) -> tuple[str, Membership] | None:
    """The loan by which alone the person was head then."""
    held = [
        (key, one)
        for key, one in board.store.of_unit(board.code)
        if one.user_id == user_id
        and one.level == Level.HEAD.value
        and one.is_active(moment)
    ]
    is_own = any(one.delegated_by is None for _key, one in held)
    return None if is_own or not held else held[0]
