"""Record that a confirmation was put on file; what it says is in no record."""

from ...base.acts.recording import record_act
from .act_kinds import PROMOTION_CONFIRM
from .events import ConfirmationFiled


def record_filed(event: ConfirmationFiled) -> None:
    record_act(PROMOTION_CONFIRM, event.promotion)
