"""Work off the outbox: some letters at a time, each once, none lost on a mail error."""

from ...units.hosts.public_address import addresses_of_the_public
from .letter import hand_over
from .outbox import outbox
from .outbox import Waiting
from .writer import ILetterWriter
from datetime import datetime
from functools import partial
import logging
from plone.dexterity.content import DexterityContent
from zope.component import queryUtility


logger = logging.getLogger(__name__)

BATCH = 50
# Most authors agreed to no letters: what is looked at in a run without sending.
MOST_SEEN = 2_000


def send_waiting(site: DexterityContent, now: datetime, most: int = BATCH) -> int:
    """Send what is due, at most that many letters, in turn of what they are about; how
    many were handed over.

    Mail leaves when the transaction is committed, in which the letter leaves the
    outbox, too. A letter that the mail host does not take stays and is tried again.
    """
    box, sent = outbox(site), 0
    box.take_in()
    with addresses_of_the_public():
        for waiting in box.due(now, MOST_SEEN, partial(_cause, site)):
            writer = queryUtility(ILetterWriter, name=waiting.channel)
            letter = writer.write(site, waiting, now) if writer is not None else None
            if letter is not None and sent == most:
                break
            is_sent = letter is not None and hand_over(letter)
            if is_sent:
                sent += 1
                box.settle(waiting, remember=writer.is_remembered)
            elif letter is None:
                box.settle(waiting)
            elif box.postpone(waiting, now):
                continue
            else:
                logger.error("A letter was given up after many attempts.")
            if writer is not None:
                writer.settled(site, waiting, now, is_sent)
    return sent


def _cause(site: DexterityContent, waiting: Waiting) -> str:
    writer = queryUtility(ILetterWriter, name=waiting.channel)
    about = writer.about(site, waiting) if writer is not None else ""
    return f"{waiting.channel} {about}"
