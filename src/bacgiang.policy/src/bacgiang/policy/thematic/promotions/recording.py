"""Record that a confirmation was put on file; what it says is in no record."""

from ...editorial.acts.act import ActKind
from ...editorial.acts.recording import record_act
from .events import ConfirmationFiled


def record_filed(event: ConfirmationFiled) -> None:
    record_act(ActKind.PROMOTION_CONFIRM, event.promotion)
