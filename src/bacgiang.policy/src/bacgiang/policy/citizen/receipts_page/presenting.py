"""What presenters share in rooms where steps say where a submission stands."""

from ...base.titled_enum import TitledEnum
from ..submissions.entry import Entry
from ..submissions.submission import Submission
from .interfaces import Fact
from .interfaces import ISubmissionPresenter
from collections.abc import Callable
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(ISubmissionPresenter)
class PresentsSteps:
    """A room says which `steps` there are, what it is about (`title`), and `course_of`:
    its `phase` has a title.
    """

    steps: type[TitledEnum]
    course_of: Callable[[Submission], Any]

    def title(self, submission: Submission, language: str) -> str:
        raise NotImplementedError

    def subject(self, submission: Submission, request: HTTPRequest) -> tuple[str, str]:
        return (self.title(submission, shown_language()), "")

    def state(self, submission: Submission, request: HTTPRequest) -> str:
        phase = self.course_of(submission).phase
        return translate(phase.title_message, context=request)

    def reason(self, reason: str, request: HTTPRequest) -> str:
        is_step = reason in tuple(self.steps)
        title = self.steps(reason).title_message if is_step else reason
        return translate(title, context=request)

    def note(self, entry: Entry, request: HTTPRequest) -> str:
        return self.reason(entry.reason, request)


def shown_language() -> str:
    return str(api.portal.get_current_language())


def fact(name: str, label: Message, text: str, request: HTTPRequest) -> Fact:
    return Fact(name, translate(label, context=request), text)
