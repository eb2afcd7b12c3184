"""Letters to whoever left an address with a report: its code, and each answer.

Letters with the code of a report that came without a proof of work have their turn, as
all that strangers ask for; an answer is a board's act and goes out at once.
"""

from ...base.dates import now_utc
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.contacts.looking_up import language_of_author
from ...citizen.keys.reading import reading_key
from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import known_language
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.letters.writer import LetterWriter
from ...citizen.letters.writer import subject_written_to
from ...citizen.receipts_page.describing import public_title
from ...citizen.submissions.submissions import submissions
from .sealing import answers
from bacgiang.policy import _
from datetime import datetime
from plone.dexterity.content import DexterityContent


CHANNEL = "report"
ANSWER = "answer"

CODE_SUBJECT = _("report_letter_subject", default="Your report was received: ${code}")
CODE_TEXT = _(
    "report_letter_text",
    default="""\
Your report of inaccurate information on

    ${title}

was received by the portal.

Tracking code: ${code}

What you wrote, and what the editorial board answers, stands at this address:
${url}

Keep this letter. The address shows what you wrote to whoever has it; the code alone
does not.""",
)
ANSWER_SUBJECT = _("report_answer_subject", default="Your report was answered: ${code}")
ANSWER_TEXT = _(
    "report_answer_text",
    default="""\
The editorial board answered your report of inaccurate information on

    ${title}

${answer}

Your report and all answers to it:
${url}""",
)


def tell_of_answer(code: str) -> None:
    """Once for each answer; whether there is an address is asked when it is sent."""
    found = submissions().require(code)
    about = str(found.entries[-1].number)
    outbox().add(Waiting(code, CHANNEL, about, ANSWER), now_utc())


def report_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: tracking code; `what`: code or answer; `about`: number of its entry."""
    found = submissions(site).get(waiting.who)
    address = address_of_author(waiting.who)
    if found is None or found.is_erased or not address:
        return None
    language = known_language(language_of_author(waiting.who))
    code = written(waiting.who)
    told = {str(entry.number): words for entry, words in answers(found)}
    facts = {
        "code": code,
        "title": public_title(found, language) or "–",
        "answer": told.get(waiting.about, ""),
        "url": page_url(language, "receipt", code=code, key=reading_key(waiting.who)),
    }
    is_answer = waiting.what == ANSWER
    return Letter(
        to=address,
        subject=said(ANSWER_SUBJECT if is_answer else CODE_SUBJECT, language, facts),
        text=said(ANSWER_TEXT if is_answer else CODE_TEXT, language, facts),
    )


writer = LetterWriter(report_letter, is_remembered=True, about=subject_written_to)
