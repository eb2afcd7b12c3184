"""Work off the outbox: some letters at a time, each once, none lost on a mail error."""

from ...units.hosts.public_address import addresses_of_the_public
from .author_letters import AuthorLetters
from .code_letters import CodeLetters
from .confirm_letters import ConfirmLetters
from .follower_letters import FollowerLetters
from .letter import hand_over
from .letter import Letter
from .outbox import Channel
from .outbox import outbox
from .outbox import Waiting
from collections.abc import Mapping
from datetime import datetime
import logging
from typing import Any
from typing import Protocol


logger = logging.getLogger(__name__)

BATCH = 50
# Most authors agreed to no letters: what is looked at in a run without sending.
MOST_SEEN = 2_000


class Writer(Protocol):
    """Writes the letters of a channel."""

    remembers: bool

    def letter(self, site: Any, waiting: Waiting, now: datetime) -> Letter | None:
        """The letter as it is true at the moment; None where there is none any more."""

    def settle(self, site: Any, waiting: Waiting, now: datetime) -> None:
        """What was sent, or is not to be sent, is done with."""


WRITERS: Mapping[str, Writer] = {
    Channel.AUTHOR: AuthorLetters(),
    Channel.FOLLOWER: FollowerLetters(),
    Channel.CONFIRM: ConfirmLetters(),
    Channel.CODES: CodeLetters(),
}


def send_waiting(site: Any, now: datetime, most: int = BATCH) -> int:
    """Send what is due, at most that many letters; how many were handed over.

    Mail leaves when the transaction is committed, in which the letter leaves the
    outbox, too. A letter that the mail host does not take stays and is tried again.
    """
    box, sent = outbox(site), 0
    box.take_in()
    with addresses_of_the_public():
        for waiting in box.due(now, MOST_SEEN):
            writer = WRITERS[waiting.channel]
            letter = writer.letter(site, waiting, now)
            if letter is None:
                box.settle(waiting)
                writer.settle(site, waiting, now)
                continue
            if sent == most:
                break
            if hand_over(letter):
                sent += 1
                box.settle(waiting, remember=writer.remembers)
                writer.settle(site, waiting, now)
            elif not box.postpone(waiting, now):
                logger.error("A letter was given up after many attempts.")
                writer.settle(site, waiting, now)
    return sent
