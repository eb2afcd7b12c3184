"""How the API tells that the rules refuse."""

from .refusal import Refusal
from plone.restapi.services import Service
from typing import Any


def refused(
    service: Service, refusals: tuple[Refusal, ...], status: int
) -> dict[str, Any]:
    """The error: `type` is the first reason's code, `reasons` holds all."""
    service.request.response.setStatus(status)
    reasons = [
        {
            "type": one.code,
            "message": one.in_words(service.request),
            "field": one.field,
        }
        for one in refusals
    ]
    message = " ".join(reason["message"] for reason in reasons)
    return {"error": {"type": refusals[0].code, "message": message, "reasons": reasons}}
