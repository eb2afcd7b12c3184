"""Find the submission that a typed code stands for."""

from ..codes.tracking_code import CodeError
from ..codes.tracking_code import parse
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .titles import FAULTS
from .titles import UNKNOWN
from dataclasses import dataclass
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class NotFound:
    """Why nothing was found: a stable type, words, and the status of the answer."""

    type: str
    message: Message
    status: int


def find(typed: str) -> Submission | NotFound:
    try:
        code = parse(typed)
    except CodeError as error:
        return NotFound(f"code_{error.fault}", FAULTS[error.fault], 400)
    found = submissions().get(code)
    return NotFound("code_unknown", UNKNOWN, 404) if found is None else found
