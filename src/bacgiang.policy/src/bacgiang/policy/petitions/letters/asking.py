"""Let a letter wait to be written; what it says is made when it is sent.

Letters with the code of what came without a proof of work have their turn, as all that
strangers ask for; a step is a board's act and is told at once.
"""

from ...base.dates import now_utc
from ...base.letter_rates import letter_rates
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions


CHANNEL = "petition"
CODE, STEP = "code", "step"


def ask_for_code(submission: Submission, email: str, *, is_proven: bool) -> bool:
    """Whether the letter with the code goes out."""
    if not letter_rates.allow(email, is_proven=is_proven):
        return False
    box, now = outbox(), now_utc()
    turn = now if is_proven else box.slow_turn(now)
    if turn is None:
        return False
    box.add(Waiting(submission.code, CHANNEL, "", CODE), turn)
    return True


def tell_of_step(code: str) -> None:
    """Of the newest entry, once; whether there is an address is asked later."""
    found = submissions().require(code)
    about = str(found.entries[-1].number)
    outbox().add(Waiting(code, CHANNEL, about, STEP), now_utc())
