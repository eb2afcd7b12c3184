"""Why protection refuses what was sent, with what to do about it."""

from ...base.refusal import Refusal
from .challenges import ProofFault
from bacgiang.policy import _


SOLVE_AGAIN = _(
    "citizen_refusal_proof_again",
    default="The check that this is not sent by a machine has expired or was used "
    "already. Let it run again, then send; what you typed is kept.",
)
NOT_SOLVED = _(
    "citizen_refusal_proof_wrong",
    default="The check that this is not sent by a machine failed. Reload the page and "
    "let it run again.",
)
TRAPPED = Refusal(
    "honeypot_filled",
    _(
        "citizen_refusal_honeypot",
        default="A field that has to stay empty was filled in, perhaps by your "
        "browser. Empty it and send again.",
    ),
    "website",
)
TOO_MANY_FILES = "too_many_files"
TOO_LARGE = "too_large"


def proof_refused(fault: ProofFault) -> Refusal:
    again = fault in (ProofFault.EXPIRED, ProofFault.SPENT)
    return Refusal(fault.value, SOLVE_AGAIN if again else NOT_SOLVED, "altcha")


def too_many_files(most: int) -> Refusal:
    message = _(
        "citizen_refusal_files",
        default="At most ${most} files can be sent. Leave some out.",
        mapping={"most": str(most)},
    )
    return Refusal(TOO_MANY_FILES, message, "files")


def too_many_megabytes(most: int) -> Refusal:
    message = _(
        "citizen_refusal_megabytes",
        default="The files together may have ${most} MB. Leave some out or make them "
        "smaller.",
        mapping={"most": str(most)},
    )
    return Refusal(TOO_LARGE, message, "files")


def too_many_characters(most: int) -> Refusal:
    message = _(
        "citizen_refusal_characters",
        default="The text may have ${most} characters. Shorten it, or attach it as a "
        "file.",
        mapping={"most": str(most)},
    )
    return Refusal(TOO_LARGE, message, "text")
