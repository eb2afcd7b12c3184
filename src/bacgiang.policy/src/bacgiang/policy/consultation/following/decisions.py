"""Acts on drafts and opinions that authors are told of."""

from ...citizen.submissions.submissions import submissions
from ..cases.events import OpinionsDecided
from ..responses.events import AnswersPublished
from ..timing.events import ConsultationEnded
from .channels import NoticeKind
from .channels import tell_author


def tell_of_decision(event: OpinionsDecided) -> None:
    tell_author(event.codes, NoticeKind(event.fate.value))


def tell_of_answers(event: AnswersPublished) -> None:
    tell_author(event.codes, NoticeKind.ANSWERED)


def tell_of_end(event: ConsultationEnded) -> None:
    """Let the authors know that the draft was adopted or dropped."""
    adopted = event.outcome.adopted
    kind = NoticeKind.ADOPTED if adopted else NoticeKind.DROPPED
    # Whether one counts is asked when its letter is sent.
    tell_author(submissions().store.codes_about(event.draft.UID()), kind)
