"""Work off the outbox: some letters at a time, each once, none lost on a mail error."""

from ...units.hosts.public_address import addresses_of_the_public
from .asked_letters import codes_letter
from .asked_letters import confirm_letter
from .author_letters import author_letter
from .code_requests import code_requests
from .follower_letters import follower_letter
from .letter import hand_over
from .letter import Letter
from .outbox import Channel
from .outbox import outbox
from .outbox import Waiting
from .receipt_letters import receipt_letter
from collections.abc import Callable
from collections.abc import Mapping
from datetime import datetime
import logging
from plone.dexterity.content import DexterityContent
from typing import Any


logger = logging.getLogger(__name__)

BATCH = 50
# Most authors agreed to no letters: what is looked at in a run without sending.
MOST_SEEN = 2_000


Writer = Callable[[Any, Waiting, datetime], Letter | None]
# Each writes the letter as it is true at the moment; None where there is none any more.
WRITERS: Mapping[str, Writer] = {
    Channel.AUTHOR: author_letter,
    Channel.FOLLOWER: follower_letter,
    Channel.CONFIRM: confirm_letter,
    Channel.CODES: codes_letter,
    Channel.RECEIPT: receipt_letter,
}


def send_waiting(site: DexterityContent, now: datetime, most: int = BATCH) -> int:
    """Send what is due, at most that many letters; how many were handed over.

    Mail leaves when the transaction is committed, in which the letter leaves the
    outbox, too. A letter that the mail host does not take stays and is tried again.
    """
    box, sent = outbox(site), 0
    box.take_in()
    with addresses_of_the_public():
        for waiting in box.due(now, MOST_SEEN):
            letter = WRITERS[waiting.channel](site, waiting, now)
            if letter is not None and sent == most:
                break
            if letter is None:
                box.settle(waiting)
            elif hand_over(letter):
                sent += 1
                box.settle(waiting, remember=waiting.channel == Channel.AUTHOR)
            elif box.postpone(waiting, now):
                continue
            else:
                logger.error("A letter was given up after many attempts.")
            if waiting.channel == Channel.CODES:
                code_requests(site).settle(waiting.who, now)
    return sent
