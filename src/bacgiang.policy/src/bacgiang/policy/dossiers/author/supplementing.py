"""The applicant adds what the unit asked for: words, papers, or both."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import are_the_same
from ...citizen.attachments.files import SentFile
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.sent import files_in_json
from ...citizen.attachments.store import attachment_store
from ...citizen.protection.room_for_files import refusals_of_room
from ...citizen.receipts_page.room_acts import note
from ...citizen.receipts_page.room_acts import RoomAct
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import require
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ..content.content import papers_of
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Step
from ..content.papers import keep_papers
from ..handling.reasons import WORDS_TOO_LONG
from .acts import CLOSED
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


MOST_WORDS = 5_000
NOTHING_ASKED = Refusal(
    "nothing_asked",
    _("dossier_refusal_not_asked", default="The unit does not ask for anything now."),
)
NOTHING_SENT = Refusal(
    "nothing_sent",
    _("dossier_refusal_nothing", default="Write something, or choose files."),
    "text",
)


@dataclass(frozen=True)
class Supplement:
    words: str
    files: Sequence[SentFile] = ()


class Add(RoomAct):
    """`dossier.supplement`. Body: `text`, `files` (`{"filename", "data"}`)."""

    __component_name__ = "dossier.supplement"
    title = _("link_dossier_supplement", default="Send what the unit asks for")
    page = "supplement-dossier"
    order = 5
    course_of = staticmethod(course_of)

    def read(self, submission: Submission, body: Mapping[str, Any]) -> Supplement:
        words = tidy(form_value(body, "text"))
        sent = body.get("files") or []
        several = sent if isinstance(sent, list) else [sent]
        is_page = all(isinstance(one, SentFile) for one in several)
        files = several if is_page else files_in_json(body)
        if not words and not files:
            raise Refused(NOTHING_SENT)
        if len(words) > MOST_WORDS:
            raise Refused(WORDS_TOO_LONG.at("text"))
        Refused.raise_for(*refusals_of_words("text", words))
        return Supplement(words, files)

    def is_done(self, submission: Submission, asked: Supplement) -> bool:
        """Whoever clicks twice has sent it once: nothing is asked for any more."""
        last = submission.entries[-1]
        said = last.payload or {}
        if last.reason != Step.SUPPLEMENTED or said.get("words", "") != asked.words:
            return False
        kept = [one.file for one in papers_of(said.get("files", ()))]
        return are_the_same(kept, asked.files)

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if not course.is_open:
            yield CLOSED
        elif course.asked is None:
            yield NOTHING_ASKED

    def characters(self, asked: Supplement) -> int:
        return len(asked.words)

    def do(
        self,
        submission: Submission,
        asked: Supplement,
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        said: dict[str, Any] = {"words": asked.words, "marks": list(marks)}
        if asked.files:
            size = sum(one.size for one in uploads_of(asked.files))
            kept = attachment_store().size
            require(refusals_of_room(size, kept, is_proven=not marks))
            said["files"] = keep_papers(submission, asked.files, of_board=False)
        return note(submission, Step.SUPPLEMENTED, said, now)


def asked_words(submission: Submission) -> str:
    """What the unit asks for; "" for nothing."""
    course = course_of(submission)
    return course.words if course.asked is not None else ""
