"""The entered reply that the address of a board's page names."""

from ...base.refusal import Refused
from ...citizen.codes.tracking_code import CodeError
from ...citizen.codes.tracking_code import parse
from ...citizen.submissions.submission import Submission
from .entering import entered
from typing import Any
from zope.publisher.interfaces import NotFound


def reply_asked(page: Any) -> Submission:
    """That of `?code=`. Raises NotFound for what is none on this draft."""
    try:
        return entered(page.context, code_from(page.request.form.get("code")))
    except Refused:
        raise NotFound(page.context, page.__name__, page.request) from None


def code_from(text: Any) -> str:
    """A tracking code as it is kept; "" for what is no code."""
    try:
        return parse(text) if isinstance(text, str) else ""
    except CodeError:
        return ""
