"""Find the submission that a typed code stands for."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..codes.tracking_code import CodeError
from ..codes.tracking_code import parse
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .titles import FAULTS
from .titles import UNKNOWN


CODE_UNKNOWN = Refusal("code_unknown", UNKNOWN, status=404)


def find(typed: str) -> Submission:
    """Raises Refused: 400 for what is no code, 404 where nothing was received."""
    try:
        code = parse(typed)
    except CodeError as error:
        fault = Refusal(f"code_{error.fault}", FAULTS[error.fault])
        raise Refused(fault) from error
    found = submissions().get(code)
    if found is None:
        raise Refused(CODE_UNKNOWN)
    return found
