"""Answers that say why a request is not served: `{"error": {"type", "message"}}`."""

from ...base.refusal import Refusal
from typing import Any


class RefusedQuestion(ValueError):
    """What was asked cannot be answered; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def refuse(request: Any, refusal: Refusal, status: int = 400) -> dict[str, Any]:
    """Set the status and return the body."""
    request.response.setStatus(status)
    error = {"type": refusal.code, "message": refusal.in_words(request)}
    if refusal.field:
        error["field"] = refusal.field
    return {"error": error}
