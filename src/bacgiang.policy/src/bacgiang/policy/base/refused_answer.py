"""How the API tells that something is refused: one form for every error."""

from .refusal import Refusal
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


def envelope(
    refusals: Sequence[Refusal],
    request: HTTPRequest,
    details: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The error: `type` is the first reason's code, `reasons` holds all.

    `message` says all of them in the language of the request; `details` stand beside.
    """
    return told_error([one.as_data(request) for one in refusals], details)


def told_error(
    reasons: Sequence[Mapping[str, str]], details: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The same of reasons in words: `type`, `message`, `field` each."""
    message = " ".join(reason["message"] for reason in reasons)
    told = {"type": reasons[0]["type"], "message": message, "reasons": reasons}
    return {"error": {**(details or {}), **told}}
