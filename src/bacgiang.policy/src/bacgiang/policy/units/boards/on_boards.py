"""Acts on a person's account, told to the boards that the person works for."""

from ...base.acts.recording import record_act
from .store import board_store
from typing import Any


def record_on_boards(kind: str, user_id: str, **facts: Any) -> None:
    """One act in the record of each board; of none where the person is on none."""
    codes = {one.code for one in board_store().active_of_user(user_id)} or {""}
    for code in sorted(codes):
        record_act(kind, unit=code, **facts)
