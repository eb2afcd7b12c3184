"""The words of letters to whoever sent something and is told what becomes of it."""

from ...base.titled_enum import TitledEnum
from ..codes.tracking_code import written
from ..contacts.looking_up import address_of_author
from ..contacts.looking_up import language_of_author
from ..contacts.looking_up import notice_address
from ..keys.reading import reading_key
from ..letters.letter import Letter
from ..letters.outbox import Waiting
from ..letters.words import known_language
from ..letters.words import page_url
from ..letters.words import said
from ..letters.writer import LetterWriter
from ..letters.writer import subject_written_to
from ..receipts_page.describing import public_title
from ..submissions.entry import Entry
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .asking import CODE
from bacgiang.policy import _
from collections.abc import Callable
from datetime import datetime
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


CODE_SUBJECT = _("petition_letter_subject", default="Received: ${code}")
CODE_TEXT = _(
    "petition_letter_text",
    default="""\
What you sent was received by the portal:

    ${title}

Tracking code: ${code}

What you wrote, who has it and what is answered stands at this address:
${url}

Keep this letter. The address shows what you wrote to whoever has it; the code alone
does not.""",
)
STEP_SUBJECT = _("petition_step_subject", default="${step}: ${code}")
STEP_TEXT = _(
    "petition_step_text",
    default="""\
${step}:

    ${title}

${words}

What you wrote, and all that became of it:
${url}""",
)


def receipt_letters(
    steps: type[TitledEnum], words: Callable[[Entry, str], str]
) -> LetterWriter:
    """For the kind of submissions that has these steps; `words`: what is said of one in
    a language. Of a letter that waits `who` is the tracking code, `what` code or step,
    `about` the number of its entry.
    """

    def letter(
        site: DexterityContent, waiting: Waiting, now: datetime
    ) -> Letter | None:
        found = submissions(site).get(waiting.who)
        if found is None or found.is_erased:
            return None
        if waiting.what == CODE:
            return letter_about(found, address_of_author(found.code), None, "")
        for entry in found.entries:
            is_step = entry.reason in tuple(steps) and bool(entry.payload)
            if is_step and str(entry.number) == waiting.about:
                title = steps(entry.reason).title_message
                language = known_language(language_of_author(found.code))
                address = notice_address(found.code)
                return letter_about(found, address, title, words(entry, language))
        return None

    return LetterWriter(letter, is_remembered=True, about=subject_written_to)


def letter_about(
    found: Submission, address: str, step: Message | None, words: str
) -> Letter | None:
    """None without an address; without a step the letter with the code."""
    if not address:
        return None
    language = known_language(language_of_author(found.code))
    code = written(found.code)
    facts = {
        "code": code,
        "title": public_title(found, language) or "–",
        "url": page_url(language, "receipt", code=code, key=reading_key(found.code)),
    }
    subject, text = CODE_SUBJECT, CODE_TEXT
    if step is not None:
        subject, text = STEP_SUBJECT, STEP_TEXT
        facts |= {"step": said(step, language, {}), "words": words}
    return Letter(
        to=address,
        subject=said(subject, language, facts),
        text=said(text, language, facts),
    )
