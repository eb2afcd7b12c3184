"""A submission on a draft at a glance."""

from ...base.stores.value import stored_value
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.states import VERSIONS
from ...citizen.submissions.submission import Submission
from ...editorial.secrecy.personal_numbers import personal_in
from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import Content
from ..opinions.content import content_of
from .word_marks import marks_of
from .word_marks import words_said
from dataclasses import replace
from datetime import date
from datetime import datetime
from hashlib import sha256


DECISIONS = frozenset({Event.PUBLISHED, Event.WITHHELD})


@stored_value
class CaseRow:
    """`received`: aware. `entries`: how many of the log it was made from; `provisions`:
    of each point, in their order. `group`: code of the first of its like, "" for none.

    `said`: when the newest version of its text came in, by its author. `decided`: when
    it was published or withheld for the first time. `words`: bits of its words
    (`word_marks`). `found`: kinds of personal data in it (`Personal`). These two are
    empty in rows that no job has made yet. `says`: of each point what stands for its
    stance and words; () in rows from before it was kept.

    Whether it is late is not kept: an extension changes that.
    """

    code: str
    received: datetime
    entries: int
    state: State
    reason: str
    provisions: tuple[str, ...]
    author: Author
    channel: Channel
    arrived: date | None
    marks: tuple[str, ...]
    group: str = ""
    said: datetime | None = None
    decided: datetime | None = None
    words: int = 0
    found: tuple[str, ...] = ()
    says: tuple[str, ...] = ()

    @property
    def said_at(self) -> datetime:
        """When its author said what it says now."""
        return self.said or self.received


def row_of(submission: Submission, group: str = "") -> CaseRow:
    """The row of what stands under a code now; of erased texts the facts are left."""
    content = content_of(submission)
    return CaseRow(
        code=submission.code,
        received=submission.received,
        entries=len(submission.entries),
        state=submission.state,
        reason=submission.reason,
        provisions=tuple(one.provision for one in content.points),
        author=content.author,
        channel=content.channel,
        arrived=content.arrived,
        marks=content.marks,
        group=group,
        said=said_of(submission),
        decided=decided_at(submission),
        says=says_of(submission),
    )


def says_of(submission: Submission) -> tuple[str, ...]:
    """Of each point what is the same where stance and words are; blanks aside."""
    said = (
        (one.stance.value, *one.text.split(), "\n", *one.proposal.split())
        for one in content_of(submission).points
    )
    return tuple(sha256(" ".join(one).encode()).hexdigest()[:32] for one in said)


def looked_through(row: CaseRow, submission: Submission) -> CaseRow:
    """The row with what reading the texts costs: for the job, not for readers."""
    content = content_of(submission)
    words = marks_of(words_said(content))
    return replace(row, words=words, found=found_in(content))


def decided_at(submission: Submission) -> datetime | None:
    """When it was published or withheld for the first time; None while it was not."""
    return next((one.at for one in submission.entries if one.event in DECISIONS), None)


def found_in(content: Content) -> tuple[str, ...]:
    """Kinds of personal data in texts and proposals, each once."""
    texts = (text for one in content.points for text in (one.text, one.proposal))
    return tuple(
        sorted({one.kind.value for text in texts for one in personal_in(text)})
    )


def said_of(submission: Submission) -> datetime:
    """When the author's newest version came in."""
    return next(one.at for one in reversed(submission.entries) if one.event in VERSIONS)
