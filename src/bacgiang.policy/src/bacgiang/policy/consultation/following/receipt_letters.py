"""Letters with the code of an opinion that came without a proof: each has its turn."""

from ...citizen.contacts.looking_up import address_of_author
from ...citizen.contacts.looking_up import language_of_author
from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import known_language
from ...citizen.submissions.submissions import submissions
from ..opinions.letter import letter_of
from ..opinions.letter import LetterWaits
from ..receipt.drafts_seen import public_draft
from .channels import Channel
from datetime import datetime
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest


def queue_letter(event: LetterWaits) -> None:
    """Subscriber: where too many wait, there is no letter."""
    box = outbox()
    turn = box.slow_turn(event.submission.entries[-1].at)
    if turn is not None:
        box.add(Waiting(event.submission.code, Channel.RECEIPT.value), turn)
        event.is_queued = True


def receipt_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: tracking code."""
    found = submissions(site).get(waiting.who)
    address = address_of_author(waiting.who)
    draft = public_draft(found.subject) if found is not None and address else None
    if found is None or found.is_erased or draft is None:
        return None
    language = known_language(language_of_author(waiting.who))
    subject, text = letter_of(draft, found, getRequest(), language)
    return Letter(to=address, subject=subject, text=text)
