"""What is told of a submission in words: the using room's, or the bare words."""

from ..submissions.entry import Entry
from ..submissions.states import Event
from ..submissions.submission import Submission
from .interfaces import Detail
from .interfaces import ISubmissionPresenter
from .titles import EVENTS
from .titles import STATES
from collections.abc import Sequence
from zope.component import queryUtility
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def public_title(submission: Submission, language: str) -> str:
    """What it is about, as everybody may see it; "" where the room says nothing."""
    room = queryUtility(ISubmissionPresenter, submission.kind)
    return "" if room is None else str(room.title(submission, language))


class Words:
    """Words for one submission, in the language of a request."""

    def __init__(self, submission: Submission, request: HTTPRequest) -> None:
        self._submission = submission
        self._request = request
        self._room = queryUtility(ISubmissionPresenter, submission.kind)

    @property
    def state(self) -> str:
        own = self._room.state(self._submission, self._request) if self._room else ""
        return own or translate(STATES[self._submission.state], context=self._request)

    @property
    def reason(self) -> str:
        return self._reason(self._submission.reason)

    @property
    def subject(self) -> tuple[str, str]:
        """Title and address; both "" where the room says nothing."""
        if self._room is None:
            return ("", "")
        return self._room.subject(self._submission, self._request)

    @property
    def details(self) -> Sequence[Detail]:
        """What became of each part of it."""
        if self._room is None:
            return ()
        return self._room.details(self._submission, self._request)

    @property
    def sent(self) -> Sequence[Detail]:
        """What its author sent, for them alone."""
        if self._room is None:
            return ()
        return self._room.sent(self._submission, self._request)

    def event(self, entry: Entry) -> str:
        return translate(EVENTS[entry.event], context=self._request)

    def more(self, entry: Entry) -> str:
        """What is said of an entry beside the kind of event."""
        if entry.event is Event.WITHHELD:
            return self._reason(entry.reason)
        if entry.event is Event.NOTED and self._room is not None:
            return self._room.note(entry, self._request)
        return ""

    def _reason(self, reason: str) -> str:
        if not reason or self._room is None:
            return reason
        return self._room.reason(reason, self._request)
