"""Find the submission of opinions under a code; what everybody calls its opinions."""

from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from .content import KIND


def opinion_on(draft: str, code: str) -> Submission | None:
    """What was sent about a draft (UID); None for a code of anything else."""
    found = submissions().get(code)
    is_its = found is not None and (found.kind, found.subject) == (KIND, draft)
    return found if is_its else None


def public_number(submission: Submission, point: int) -> str:
    """By what an opinion is known to everybody, never its tracking code: the digest on
    the receipt, and the point.
    """
    return f"{submission.digest[:16]}-{point + 1}"
