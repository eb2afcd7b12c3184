"""Let a letter wait to be written; what it says is made when it is sent.

Letters with the code of what came without a proof of work have their turn, as all that
strangers ask for; a step is a board's act and is told at once, by a cap of its own for
each receiver: whoever enters papers names an address that nobody has confirmed.
"""

from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.letter_rates import letter_rates
from ..contacts.looking_up import notice_address
from ..letters.outbox import outbox
from ..letters.outbox import Waiting
from ..submissions.submission import Submission
from ..submissions.submissions import submissions


CODE, STEP = "code", "step"


def ask_for_code(
    submission: Submission, email: str, *, is_proven: bool, channel: str = ""
) -> bool:
    """Whether the letter with the code goes out; its kind is the channel where none is
    said.
    """
    channel = channel or submission.kind
    causes = (channel, f"{channel} {submission.subject}")
    if not letter_rates.allow(
        email, is_proven=is_proven, is_receipt=True, causes=causes
    ):
        return False
    box, now = outbox(), now_utc()
    turn = now if is_proven else box.slow_turn(now)
    if turn is None:
        return False
    box.add(Waiting(submission.code, channel, "", CODE), turn)
    return True


def tell_of_step(code: str) -> None:
    """Of the newest entry, once; of what may be done again and again, once a day.

    What was not told stands in the receipt, to which the next letter leads.
    """
    found = submissions().require(code)
    *before, newest = found.entries
    day = day_of(newest.at)
    if any(one.reason == newest.reason and day_of(one.at) == day for one in before):
        return
    address = notice_address(code)
    if address and letter_rates.allow_step(address):
        about = str(newest.number)
        outbox().add(Waiting(code, found.kind, about, STEP), now_utc())
