"""Why the report is not issued."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_OVER = Refusal(
    "not_over",
    _(
        "refusal_report_not_over",
        default="Opinions are still taken. The report is issued when the consultation "
        "is over.",
    ),
)
ALREADY_ISSUED = Refusal(
    "already_issued",
    _(
        "refusal_report_issued",
        default="The report was issued already, or the draft was adopted or dropped.",
    ),
)
BODIES_WAIT = Refusal(
    "bodies_wait",
    _(
        "refusal_report_bodies_wait",
        default="What is stated of the bodies that were asked waits for a second "
        "person of the board. Let it be confirmed first.",
    ),
)


def still_undecided(count: int) -> Refusal:
    return Refusal(
        "undecided",
        _(
            "refusal_report_undecided",
            default="The report cannot be issued: ${count} opinions wait to be "
            "published or withheld. Decide on them in the queue of opinions first.",
            mapping={"count": str(count)},
        ),
    )


def still_unanswered(count: int, where: str) -> Refusal:
    """`where`: provisions with their counts, in words."""
    return Refusal(
        "unanswered",
        _(
            "refusal_report_unanswered",
            default="The report cannot be issued: ${count} opinions have no published "
            "answer yet: ${where}.",
            mapping={"count": str(count), "where": where},
        ),
    )
