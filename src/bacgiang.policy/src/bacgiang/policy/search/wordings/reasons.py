"""Every reason against ways to say things: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_LINES = 2000
LONGEST_LINE = 400

NOT_LINES = Refusal(
    "not_lines",
    _(
        "wordings_refusal_not_lines",
        default="The words cannot be read. Send them as a list of lines.",
    ),
    "lines",
)
TOO_MANY = Refusal(
    "too_many_lines",
    _(
        "wordings_refusal_too_many",
        default="There can be at most ${most} lines. Leave out what nobody asks for.",
        mapping={"most": MOST_LINES},
    ),
    "lines",
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "wordings_refusal_changed",
        default="Somebody else has changed these words since you opened the page. Look "
        "at them as they are now, and make your changes again.",
    ),
    "stamp",
    status=409,
)


def bad_line(number: int) -> Refusal:
    """A line that is too long, or does not say one thing in two ways."""
    return Refusal(
        "bad_line",
        _(
            "wordings_refusal_line",
            default="Line ${number}: write at least two ways to say one thing, with "
            "“;” between them, in at most ${most} characters.",
            mapping={"number": number, "most": LONGEST_LINE},
        ),
        "lines",
    )
