"""The words of letters to whoever sent a petition."""

from ...citizen.codes.tracking_code import written
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.contacts.looking_up import language_of_author
from ...citizen.contacts.looking_up import notice_address
from ...citizen.keys.reading import reading_key
from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import known_language
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.letters.writer import LetterWriter
from ...citizen.receipts_page.describing import public_title
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..content.course import Step
from ..content.told import step_words
from .asking import CODE
from bacgiang.policy import _
from datetime import datetime
from plone.dexterity.content import DexterityContent


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


def petition_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: tracking code; `what`: code or step; `about`: number of its entry."""
    found = submissions(site).get(waiting.who)
    if found is None or found.is_erased:
        return None
    is_code = waiting.what == CODE
    address = address_of_author(waiting.who) if is_code else notice_address(waiting.who)
    entry = None if is_code else _entry(found, waiting.about)
    if not address or not (is_code or entry):
        return None
    language = known_language(language_of_author(waiting.who))
    code = written(waiting.who)
    facts = {
        "code": code,
        "title": public_title(found, language) or "–",
        "url": page_url(language, "receipt", code=code, key=reading_key(waiting.who)),
    }
    subject, text = CODE_SUBJECT, CODE_TEXT
    if entry is not None:
        subject, text = STEP_SUBJECT, STEP_TEXT
        facts["step"] = said(Step(entry.reason).title_message, language, {})
        facts["words"] = step_words(entry, language)
    return Letter(
        to=address,
        subject=said(subject, language, facts),
        text=said(text, language, facts),
    )


def _entry(found: Submission, number: str) -> Entry | None:
    """The step of that number; None for what is none, or was erased."""
    return next(
        (
            one
            for one in found.entries
            if str(one.number) == number and one.reason in tuple(Step) and one.payload
        ),
        None,
    )


writer = LetterWriter(petition_letter, is_remembered=True)
