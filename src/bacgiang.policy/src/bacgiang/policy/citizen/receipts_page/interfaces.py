"""What the room that took a submission in may say of it, and let its author do."""

from ...base.refusal import Refusal
from ..submissions.entry import Entry
from ..submissions.submission import Submission
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Fact:
    """`name` is stable and for programs; `label` and `text` are for the visitor."""

    name: str
    label: str
    text: str
    url: str = ""


@dataclass(frozen=True)
class Detail:
    """One part of a submission (an opinion on one provision, say) and its facts."""

    title: str
    facts: tuple[Fact, ...]
    url: str = ""


class ISubmissionPresenter(Interface):
    """A utility named as the kind of the submissions ("opinion").

    Everything it says is shown to whoever has the code alone: no personal data, and no
    text that was not published.
    """

    def subject(submission: Submission, request: HTTPRequest) -> tuple[str, str]:  # noqa: N805
        """Title and address of what it is about, as the visitor may see them."""

    def title(submission: Submission, language: str) -> str:  # noqa: N805
        """What it is about, as everybody may see it; "" for nothing. For letters."""

    def state(submission: Submission, request: HTTPRequest) -> str:  # noqa: N805
        """Where it stands, in the room's own words; "" for the usual ones."""

    def reason(reason: str, request: HTTPRequest) -> str:  # noqa: N805
        """A reason for withholding, in words."""

    def note(entry: Entry, request: HTTPRequest) -> str:  # noqa: N805
        """A note (answered, adopted, ...), in words; "" to say nothing of it."""

    def details(submission: Submission, request: HTTPRequest) -> Sequence[Detail]:  # noqa: N805
        """What became of each part of the submission."""

    def sent(submission: Submission, request: HTTPRequest) -> Sequence[Detail]:  # noqa: N805
        """What was sent, for the file that its author is given: for nobody else."""


class IAuthorAct(Interface):
    """What an author may do with a submission by its code; a utility that is named as
    the kind and the act are ("opinion.withdraw").

    The act is asked for at `POST @receipts/<code>/<act>`, and on a page of the room's;
    where the key is needed, it is sent as `key`.
    """

    title: Message = Attribute("What the link to the page says")
    page: str = Attribute("Name of the page at navigation roots; it is given `code`")
    order: int = Attribute("Where the link stands among others")
    is_screened: bool = Attribute("Whether protection from abuse stands before it")
    needs_key: bool = Attribute("Whether the code alone is not enough (`keys.reading`)")

    def read(submission: Submission, body: Mapping[str, Any]) -> Any:  # noqa: N805
        """What was asked for; raises Refused for what cannot be read or taken."""

    def is_done(submission: Submission, asked: Any) -> bool:  # noqa: N805
        """Whether it was done already: who clicks twice is answered alike."""

    def refusals(submission: Submission, now: datetime) -> Sequence[Refusal]:  # noqa: N805
        """Why it cannot be done (any more)."""

    def characters(asked: Any) -> int:  # noqa: N805
        """Length of all texts together, for the limits of protection."""

    def do(
        submission: Submission,  # noqa: N805
        asked: Any,
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        """Do it at the moment `now` (aware), which is the one that is sealed. `marks`:
        why protection wants it looked at.
        """
