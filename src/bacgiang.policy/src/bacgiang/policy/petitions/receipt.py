"""What the receipt of a petition tells: who has it, until when, what was answered.

The code alone shows who has it and where it stands; what was written, and the answer
where it is not public, whoever has the key to read by.
"""

from ..base.date_labels import day_label
from ..base.date_labels import stamp_label
from ..citizen.answer_files.author_page import answer_facts
from ..citizen.receipts_page.interfaces import Detail
from ..citizen.receipts_page.interfaces import Fact
from ..citizen.receipts_page.presenting import fact
from ..citizen.receipts_page.presenting import PresentsSteps
from ..citizen.receipts_page.presenting import shown_language
from ..citizen.submissions.submission import Submission
from ..units.register.names import unit_name
from .content.content import Content
from .content.content import content_of
from .content.content import Delivery
from .content.course import course_of
from .content.course import Step
from .content.deadlines import due_of
from .content.told import step_words
from .handling.proposals import ANSWER_FILES
from .rules.subjects import subjects
from bacgiang.policy import _
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


WHERE = _("heading_petition_where", default="Who has it")
UNIT = _("label_petition_has", default="Unit")
DUE = _("label_petition_due", default="To be answered by")
TEXT = _("label_petition_sent", default="What you wrote")
PLACE = _("label_petition_where", default="Where")
FILES = _("heading_opinion_files", default="Files")
DELIVERY = _("label_information_delivery", default="How it is to be given")
PURPOSE = _("label_information_purpose", default="What you need it for")


class DescribesPetition(PresentsSteps):
    """Utility named "petition"."""

    steps = Step
    course_of = staticmethod(course_of)

    def title(self, submission: Submission, language: str) -> str:
        content = content_of(submission)
        entry = subjects().get(content.subject) if content is not None else None
        if content is None or entry is None:
            return ""
        matter = translate(content.matter.title_message, target_language=language)
        return f"{matter}: {entry.title(language)}"

    def details(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        """For whoever has the code: nothing that was written."""
        content, course = content_of(submission), course_of(submission)
        if content is None:
            return []
        language = shown_language()
        facts = [fact("unit", UNIT, unit_name(course.unit, language), request)]
        due = due_of(submission)
        if due is not None:
            facts.append(fact("due", DUE, day_label(due, language), request))
        return [Detail(translate(WHERE, context=request), tuple(facts))]

    def sent(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        """For whoever has the key, too: what was written, and what was said to it."""
        content = content_of(submission)
        if content is None:
            return []
        language = shown_language()
        named = ", ".join(one.name for one in content.files)
        told = (
            (TEXT, content.text),
            (DELIVERY, _delivery(content, request)),
            (PURPOSE, content.purpose),
            (PLACE, content.place),
            (FILES, named),
        )
        facts = [fact("sent", label, text, request) for label, text in told if text]
        for entry in submission.entries:
            words = step_words(entry, language)
            if words:
                label = (
                    f"{self.note(entry, request)}, {stamp_label(entry.at, language)}"
                )
                facts.append(Fact(entry.reason, label, words))
        facts += answer_facts(ANSWER_FILES, submission, "petition-answer-file", request)
        return [Detail(self.title(submission, language), tuple(facts))]


def _delivery(content: Content, request: HTTPRequest) -> str:
    chosen = content.delivery
    return translate(Delivery(chosen).title_message, context=request) if chosen else ""
