"""For how long a request may work, and of how much memory.

Looked at from outside once a second: what is foreseen is bounded where it is done.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .dispatcher import FairDispatcher
from .ending import end
from .ending import undisturbed
from .work import Work
from .work import work_here
from bacgiang.policy import _
import logging
from pathlib import Path
import resource
from threading import Thread
from time import sleep
import transaction
from ZPublisher.interfaces import IPubBeforeCommit


logger = logging.getLogger(__name__)

LONGEST = 60.0
"""Seconds of a processor; what anybody waits for takes a tenth of it at most."""
AGAIN = 5.0
"""Seconds more until it is ended once more: the answer has to be made, too."""
MOST = 1 << 30
"""Bytes by which the process grows while a request works. After all kinds of questions
to 100,000 documents the process has 1.6 of these (docs/performance.md).
"""
LEAST = 0.2
"""Seconds of a processor without which nobody takes so much."""
LOOKS = 1.0
"""Seconds between two looks."""
PAGES = Path("/proc/self/statm")
TOO_MUCH_WORK = Refusal(
    "took_too_much",
    _(
        "error_took_too_much",
        default="This took more time or memory than the portal may use for one "
        "request, so it was ended and nothing was saved. Ask for less at once: a "
        "shorter period, fewer items or a smaller file.",
    ),
    status=503,
)


class TookTooMuch(Refused):
    """Raised in a thread from outside, without a word to say."""

    def __init__(self) -> None:
        super().__init__(TOO_MUCH_WORK)


def watch(dispatcher: FairDispatcher) -> None:
    """Begin to look at what its threads do."""
    Thread(target=_watch, args=(dispatcher,), name="limits", daemon=True).start()


def _watch(dispatcher: FairDispatcher) -> None:
    while True:
        sleep(LOOKS)
        look(dispatcher)


def look(dispatcher: FairDispatcher) -> None:
    """End what is beyond the limits, where it can be."""
    with dispatcher.lock:
        if not _beyond([*dispatcher.at_work], memory()):
            return
    grown_to = memory()
    with undisturbed(), dispatcher.lock:
        # Nothing is read from now on: other threads would go on meanwhile.
        beyond = _beyond([*dispatcher.at_work], grown_to)
        ended = [one for one in beyond if end(one, TookTooMuch)]
        for one in [*dispatcher.at_work] if ended else ():
            # What was taken is not given back at once: nobody else is ended for it.
            one.memory = 0
    for one in ended:
        logger.warning(
            "A request was ended after %d s of a processor, at %s",
            one.ended_at,
            one.ended_in,
        )


def save_nothing_of_ended(event: IPubBeforeCommit) -> None:
    """Whatever caught the error and went on has done a part of its work only; asked
    last of all, when nothing is ended any more.
    """
    work = work_here()
    if work is not None:
        transaction.get().addBeforeCommitHook(_refuse_ended, (work,))


def _refuse_ended(work: Work) -> None:
    if work.ended_at:
        raise TookTooMuch


def memory() -> int:
    """Bytes of this process; 0 where the system does not tell."""
    try:
        pages = int(PAGES.read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * resource.getpagesize()


def _beyond(at_work: list[Work], now: int) -> list[Work]:
    bounded = [one for one in at_work if not one.may_be_long]
    for one in bounded:
        one.memory = one.memory or now
    # Which of them took it nobody knows; most of the work has most of it. It may be
    # one that is not bounded, or a job: whoever waits beside it is left alone.
    grown = [one for one in bounded if now - one.memory > MOST and _since(one) > LEAST]
    grown = sorted(grown, key=_since)[-1:]
    return [one for one in bounded if one in grown or _since(one) > _allowed(one)]


def _since(work: Work) -> float:
    """Seconds of work, since it was ended last."""
    return work.seconds() - work.ended_at


def _allowed(work: Work) -> float:
    return AGAIN if work.ended_at else LONGEST
