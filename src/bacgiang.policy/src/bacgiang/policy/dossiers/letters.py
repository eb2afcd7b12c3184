"""Letters and messages to whoever applied: the code, each step, a result that lies."""

from ..citizen.contacts.looking_up import language_of_author
from ..citizen.contacts.looking_up import notice_address
from ..citizen.letters.letter import Letter
from ..citizen.letters.outbox import Waiting
from ..citizen.letters.words import known_language
from ..citizen.letters.words import said
from ..citizen.letters.writer import LetterWriter
from ..citizen.messages.messenger import message_writer
from ..citizen.receipt_letters.writing import letter_about
from ..citizen.receipt_letters.writing import receipt_letters
from ..citizen.submissions.submission import Submission
from ..citizen.submissions.submissions import submissions
from .content.course import course_of
from .content.course import Step
from .content.told import step_words
from .content.told import unit_name
from bacgiang.policy import _
from datetime import datetime
from plone.dexterity.content import DexterityContent


FETCH = "fetch"
MESSAGES = "dossier-message"
"""Channel of short messages."""
FETCH_TITLE = _("letter_dossier_fetch", default="The result waits for you")
FETCH_WORDS = _(
    "letter_dossier_fetch_text",
    default="It lies at the counter of ${unit}. Bring the receipt or its number: "
    "${number}.",
)
MESSAGE = _("message_dossier_step", default="${step} – dossier ${number}, ${unit}")
steps = receipt_letters(Step, step_words)


def _write(site: DexterityContent, waiting: Waiting, now: datetime) -> Letter | None:
    if waiting.what != FETCH:
        return steps.write(site, waiting, now)
    found = submissions(site).get(waiting.who)
    course = course_of(found) if found is not None and not found.is_erased else None
    if found is None or course is None or not course.waits_to_be_fetched:
        return None
    language = known_language(language_of_author(found.code))
    facts = {"unit": unit_name(course.unit, language), "number": course.number}
    words = said(FETCH_WORDS, language, facts)
    return letter_about(found, notice_address(found.code), FETCH_TITLE, words)


def _message(found: Submission, about: str) -> str:
    """Of an entry: its step, never what was written."""
    entries = (one for one in found.entries if str(one.number) == about)
    entry, course = next(entries, None), course_of(found)
    if entry is None or entry.reason not in tuple(Step):
        return ""
    language = known_language(language_of_author(found.code))
    facts = {
        "step": Step(entry.reason).title_message,
        "number": course.number or "–",
        "unit": unit_name(course.unit, language),
    }
    return said(MESSAGE, language, facts)


writer = LetterWriter(_write, is_remembered=True)
messages = message_writer(_message)
