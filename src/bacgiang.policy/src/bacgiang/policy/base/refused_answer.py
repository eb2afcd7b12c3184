"""How the API tells that the rules refuse."""

from .refusal import Refusal
from collections.abc import Sequence
from typing import Any


def envelope(refusals: Sequence[Refusal], request: Any) -> dict[str, Any]:
    """The error: `type` is the first reason's code, `reasons` holds all.

    `message` says all of them in the language of the request.
    """
    reasons = [one.as_data(request) for one in refusals]
    message = " ".join(reason["message"] for reason in reasons)
    return {"error": {"type": refusals[0].code, "message": message, "reasons": reasons}}


def refused(request: Any, refusals: Sequence[Refusal], status: int) -> dict[str, Any]:
    """Set the status and return the error."""
    request.response.setStatus(status)
    return envelope(refusals, request)
