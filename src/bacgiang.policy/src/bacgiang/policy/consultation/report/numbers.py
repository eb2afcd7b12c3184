"""By what an opinion is known to everybody: never its tracking code."""

from ...citizen.submissions.submission import Submission


def public_number(submission: Submission, point: int) -> str:
    """As the list of opinions names it: the digest on the receipt, and the point."""
    return f"{submission.digest[:16]}-{point + 1}"
