"""What the receipt of a report tells whoever has its code: the board's answer."""

from ...base.date_labels import stamp_label
from ...base.english.words import called_in
from ...citizen.receipts_page.interfaces import Detail
from ...citizen.receipts_page.interfaces import Fact
from ...citizen.receipts_page.interfaces import ISubmissionPresenter
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ..visibility.seen import is_public
from ..visibility.seen import may_see
from . import sealing
from bacgiang.policy import _
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


ANSWER = _("heading_report_answer", default="Answer of the editorial board")
ANSWERED = _("state_report_answered", default="Answered")
TEXT = _("label_report_text", default="What is not accurate")


@implementer(ISubmissionPresenter)
class DescribesReport:
    """Utility named "inaccuracy"."""

    def subject(self, submission: Submission, request: HTTPRequest) -> tuple[str, str]:
        item = uuidToObject(sealing.item_of(submission), unrestricted=True)
        if item is None or not may_see(item):
            return ("", "")
        language = str(api.portal.get_current_language())
        return (called_in(language, item), item.absolute_url())

    def title(self, submission: Submission, language: str) -> str:
        item = uuidToObject(sealing.item_of(submission), unrestricted=True)
        is_told = item is not None and is_public(item)
        return called_in(language, item) if is_told else ""

    def state(self, submission: Submission, request: HTTPRequest) -> str:
        return translate(ANSWERED, context=request) if self._told(submission) else ""

    def reason(self, reason: str, request: HTTPRequest) -> str:
        return reason

    def note(self, entry: Entry, request: HTTPRequest) -> str:
        return translate(ANSWERED, context=request)

    def details(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        language = str(api.portal.get_current_language())
        facts = tuple(
            Fact("answer", stamp_label(entry.at, language), words)
            for entry, words in self._told(submission)
        )
        return [Detail(translate(ANSWER, context=request), facts)] if facts else []

    def sent(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        text = str((submission.payload or {}).get("text", ""))
        title, _url = self.subject(submission, request)
        fact = Fact("text", translate(TEXT, context=request), text)
        return [Detail(title, (fact,))] if text else []

    def _told(self, submission: Submission) -> list[tuple[Entry, str]]:
        return sealing.answers(submission)
