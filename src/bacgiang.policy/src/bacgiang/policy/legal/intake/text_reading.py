"""Read the structure of a text that was handed in, within bounds.

Reading takes as long as there are lines, of an adverse text a quarter of a millisecond
each; while it lasts the others who use the portal wait.
"""

from ...base.made_in_turn import alone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.intake.intake import TOO_MUCH
from ...law.parsing import parse
from ...law.tree import LegalText
from ...text.unicode_form import normalize
from bacgiang.policy import _
import time
from zope.globalrequest import getRequest


MOST_LINES = 30_000
"""Of one text: the Civil Code of 2015 has some 4,000."""
OF_A_REQUEST = 10.0
"""Seconds of a processor for all texts of a request; one that is begun is ended."""
KEPT = "bacgiang.text_reading_time"


def read_text(text: str) -> LegalText:
    """Raises Refused for what is too much, of one text or of a request's together, and
    NotYetInTurn while somebody else's is read.
    """
    refuse_too_many_lines(text)
    request = getRequest()
    environ = {} if request is None else request.environ
    spent = environ.get(KEPT, 0.0)
    if spent > OF_A_REQUEST:
        raise Refused(TOO_MUCH)
    began = time.thread_time()
    try:
        with alone():
            return parse(normalize(text))
    finally:
        environ[KEPT] = spent + time.thread_time() - began


def refuse_too_many_lines(text: str) -> None:
    """Raises Refused."""
    if text.count("\n") > MOST_LINES:
        raise Refused(TOO_MANY_LINES)


TOO_MANY_LINES = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_lines",
        default="The text has more than 30,000 lines. Hand tables and annexes in as "
        "files of their own.",
    ),
    "text",
)
