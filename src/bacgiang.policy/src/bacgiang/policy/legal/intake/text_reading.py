"""Read the structure of a text that was handed in, within bounds.

Reading takes as long as there are lines, of an adverse text a quarter of a millisecond
each, and all that is done with a text later as long as it is long; while it lasts the
others who use the portal wait.
"""

from ...base.made_in_turn import alone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.intake.intake import TOO_MUCH
from ...law.parsing import parse
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import pieces
from ...law.tree import Provision
from ...text.unicode_form import normalize
from bacgiang.policy import _
import time
from zope.globalrequest import getRequest


MOST_LINES = 30_000
"""Of one text: the Civil Code of 2015 has some 4,000."""
MOST_CHARACTERS = 3_000_000
"""Of one text: the Civil Code of 2015 has some 400,000."""
MOST_PIECES = 3 * MOST_LINES
"""Numbers, headings and paragraphs of one text: a line may be parted into many."""
MOST_PROVISIONS = 10_000
"""Of one text: the Civil Code of 2015 has some 3,500. Each page of a text takes as long
as there are, a millisecond and more each.
"""
LONGEST_NUMBER, DEEPEST = 200, 20
"""Characters of a provision's number, and how many stand one within the other: each
identity holds the numbers of all around it."""
OF_A_REQUEST = 10.0
"""Seconds of a processor for all texts of a request; one that is begun is ended."""
KEPT = "bacgiang.text_reading_time"


def read_text(text: str) -> LegalText:
    """Raises Refused for what is too much, of one text or of a request's together, and
    NotYetInTurn while somebody else's is read.
    """
    refuse_too_long(text)
    request = getRequest()
    environ = {} if request is None else request.environ
    spent = environ.get(KEPT, 0.0)
    if spent > OF_A_REQUEST:
        raise Refused(TOO_MUCH)
    began = time.thread_time()
    try:
        with alone():
            return within_bounds(parse(normalize(text)))
    finally:
        environ[KEPT] = spent + time.thread_time() - began


def refuse_too_long(text: str) -> None:
    """Raises Refused."""
    if text.count("\n") > MOST_LINES:
        raise Refused(TOO_MANY_LINES)
    if len(text) > MOST_CHARACTERS:
        raise Refused(TOO_MANY_CHARACTERS)


def within_bounds(text: LegalText) -> LegalText:
    """The same, where it is no longer than a text that is read. Raises Refused."""
    if sum(1 for _one in all_provisions(text)) > MOST_PROVISIONS:
        raise Refused(TOO_MANY_PROVISIONS)
    if not all(_is_plain(part.body) for part in (text, *text.attachments)):
        raise Refused(UNLIKELY)
    lengths = [len(one) for one in pieces(text) if one]
    if len(lengths) > MOST_PIECES:
        raise Refused(TOO_MANY_LINES)
    if sum(lengths) > MOST_CHARACTERS:
        raise Refused(TOO_MANY_CHARACTERS)
    return text


def _is_plain(provisions: tuple[Provision, ...], depth: int = 1) -> bool:
    return not provisions or (
        depth <= DEEPEST
        and all(
            len(one.num) <= LONGEST_NUMBER and _is_plain(one.children, depth + 1)
            for one in provisions
        )
    )


TOO_MANY_LINES = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_lines",
        default="The text has more than 30,000 lines. Hand tables and annexes in as "
        "files of their own.",
    ),
    "text",
)
TOO_MANY_CHARACTERS = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_characters",
        default="The text has more than 3 million characters. Hand tables and annexes "
        "in as files of their own.",
    ),
    "text",
)
TOO_MANY_PROVISIONS = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_provisions",
        default="The text has more than 10,000 articles, clauses, points and "
        "paragraphs without a number. Hand tables and annexes in as files of their "
        "own.",
    ),
    "text",
)
UNLIKELY = Refusal(
    "text_too_long",
    _(
        "refusal_legal_text_unlikely",
        default="A provision has a number of more than 200 characters, or stands more "
        "than 20 levels deep. Check the structure and hand it in again.",
    ),
    "text",
)
