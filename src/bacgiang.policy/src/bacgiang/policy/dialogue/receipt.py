"""What the receipt of a question tells, and letters on its steps."""

from ..base.date_labels import stamp_label
from ..citizen.receipt_letters.writing import receipt_letters
from ..citizen.receipts_page.interfaces import Detail
from ..citizen.receipts_page.interfaces import Fact
from ..citizen.receipts_page.presenting import fact
from ..citizen.receipts_page.presenting import PresentsSteps
from ..citizen.receipts_page.presenting import shown_language
from ..citizen.submissions.submission import Submission
from .content import ABOUT
from .content import course_of
from .content import number_of
from .content import Step
from .content import step_words
from .content import text_of
from bacgiang.policy import _
from plone import api
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


TEXT = _("label_petition_sent", default="What you wrote")
writer = receipt_letters(Step, step_words)


class DescribesQuestion(PresentsSteps):
    """Utility named "dialogue"."""

    steps = Step
    course_of = staticmethod(course_of)

    def title(self, submission: Submission, language: str) -> str:
        brain = _dialogue(submission, language)
        return str(brain.Title) if brain is not None else ""

    def subject(self, submission: Submission, request: HTTPRequest) -> tuple[str, str]:
        """Its address leads to the question, once it is on the page."""
        brain = _dialogue(submission, shown_language())
        if brain is None:
            return ("", "")
        number = number_of(submission)
        return (brain.Title, f"{brain.getURL()}?q={number}#q-{number}")

    def details(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        return []

    def sent(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        language, text = shown_language(), text_of(submission)
        facts = [fact("sent", TEXT, text, request)] if text else []
        for entry in submission.entries[1:]:
            words = step_words(entry, language)
            if words and entry.reason:
                stamp = stamp_label(entry.at, language)
                label = f"{self.note(entry, request)}, {stamp}"
                facts.append(Fact(entry.reason, label, words))
        return [Detail(self.title(submission, language), tuple(facts))]


def _dialogue(found: Submission, language: str) -> Any:
    """The event, as a brain that whoever asks may see; None for none."""
    asked: dict[str, Any] = {"TranslationGroup": found.subject.removeprefix(ABOUT)}
    brains = api.content.find(**asked)
    own = [one for one in brains if one.Language == language]
    return next(iter([*own, *brains]), None)
