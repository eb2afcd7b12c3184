"""What the room that took a submission in may say of it on its receipt."""

from ..submissions.entry import Entry
from ..submissions.submission import Submission
from typing import Any
from zope.interface import Interface


class IDescribesSubmission(Interface):
    """A utility named as the kind of the submissions ("opinion").

    Everything it says is shown to whoever has the code alone: no personal data, and no
    text that was not published.
    """

    def subject(submission: Submission, request: Any) -> tuple[str, str]:  # noqa: N805
        """Title and address of what it is about, as the visitor may see them."""

    def reason(reason: str, request: Any) -> str:  # noqa: N805
        """A reason for withholding, in words."""

    def note(entry: Entry, request: Any) -> str:  # noqa: N805
        """A note (answered, adopted, ...), in words; "" to say nothing of it."""
