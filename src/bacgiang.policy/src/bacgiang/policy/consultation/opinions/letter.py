"""The letter that brings the tracking code to whoever gave an address (4.1e).

Anybody can name anybody's address: so it is counted like every letter that strangers
ask for, and without a proof of work it waits for its turn.
"""

from ...base.date_labels import stamp_label
from ...base.english.words import called_in
from ...base.letter_rates import letter_rates
from ...citizen.codes.tracking_code import written
from ...citizen.receipts_page.address import author_address
from ...citizen.submissions.submission import Submission
from ...units.hosts.public_address import addresses_of_the_public
from ...units.people.mail import filled
from ...units.people.mail import send
from .content import content_of
from .provision_words import DraftWords
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


CORRECTED_SUBJECT = _(
    "correction_letter_subject", default="Your correction was received: ${code}"
)
CORRECTED_TEXT = _(
    "correction_letter_text",
    default="""\
Your correction of an opinion on the draft

    ${title}

was received by the portal on ${corrected}; the first words on ${received}.

Tracking code, as before: ${code}
On: ${provisions}
Digest of what stands now: ${digest}

At this address stand what you wrote and what became of it, and until the consultation
closes the way to correct or withdraw it:
${url}

Keep this letter. The address shows what you wrote to whoever has it. If it was not you
who corrected the opinion, somebody else has your code: correct it back, or withdraw
it.""",
)
SUBJECT = _("opinion_letter_subject", default="Your opinion was received: ${code}")
TEXT = _(
    "opinion_letter_text",
    default="""\
Your opinion on the draft

    ${title}

was received by the portal on ${received}.

Tracking code: ${code}
On: ${provisions}
Digest of what you sent: ${digest}

At this address you read what you wrote and see what became of it. Until the
consultation closes you can correct or withdraw it there:
${url}

Keep this letter: whoever has the code can correct and withdraw, and whoever has the
address reads what you wrote. Neither shows anything of your person.""",
)


@dataclass
class LetterWaits:
    """An event: the letter with the code of `submission` is to wait for its turn.

    Whoever queues it says so in `is_queued`.
    """

    submission: Submission
    is_queued: bool = False


def write_to_author(
    draft: DexterityContent, submission: Submission, email: str, *, is_proven: bool
) -> bool:
    """Send the letter, or let it wait; whether it goes out. Where it does not, the
    opinion is taken in all the same: its receipt is the answer.
    """
    kind = submission.kind
    causes = (kind, f"{kind} {submission.subject}")
    if not letter_rates.allow(
        email, is_proven=is_proven, is_receipt=True, causes=causes
    ):
        return False
    if is_proven:
        subject, text = letter_of(draft, submission, getRequest())
        return send(email, subject, text)
    waits = LetterWaits(submission)
    notify(waits)
    return waits.is_queued


def letter_of(
    draft: DexterityContent,
    submission: Submission,
    request: HTTPRequest,
    language: str | None = None,
) -> tuple[str, str]:
    """Subject and text, in a language; without it in that of the page, on which the
    opinion was written.
    """
    code, words = written(submission.code), DraftWords(draft, request)
    language = language or str(api.portal.get_current_language())
    corrected = submission.corrected
    with addresses_of_the_public():
        portal = api.portal.get()
        place = portal.get(language, portal).absolute_url()
    facts = {
        "title": called_in(language, draft),
        "received": stamp_label(submission.received, language, seconds=True),
        "corrected": stamp_label(corrected, language, seconds=True)
        if corrected is not None
        else "",
        "code": code,
        "provisions": "; ".join(map(words.title, content_of(submission).points)),
        "digest": submission.digest,
        "url": author_address(place, submission.code),
    }
    subject, text = (
        translate(filled(one, facts), context=request, target_language=language)
        for one in (
            (SUBJECT, TEXT)
            if corrected is None
            else (CORRECTED_SUBJECT, CORRECTED_TEXT)
        )
    )
    return subject, text
