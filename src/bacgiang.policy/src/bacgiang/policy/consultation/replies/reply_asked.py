"""The entered reply that the address of a board's page names."""

from ...base.refusal import Refused
from ...citizen.codes.board_names import code_named
from ...citizen.submissions.submission import Submission
from .entering import entered
from typing import Any
from zope.publisher.interfaces import NotFound


def reply_asked(page: Any) -> Submission:
    """That of `?case=`. Raises NotFound for what is none on this draft."""
    try:
        return entered(page.context, code_named(page.request.form.get("case")))
    except Refused:
        raise NotFound(page.context, page.__name__, page.request) from None
