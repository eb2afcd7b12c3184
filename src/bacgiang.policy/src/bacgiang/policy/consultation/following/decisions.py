"""Acts on drafts and opinions that authors are told of; units that follow others."""

from ...citizen.submissions.submissions import submissions
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from ..cases.events import OpinionsDecided
from ..responses.events import AnswersPublished
from ..timing.events import ConsultationEnded
from .channels import NoticeKind
from .channels import tell_author
from .followers import followers
from .topics import UNIT
from datetime import datetime
from datetime import UTC


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


def follow_successor(event: UnitMerged | UnitClosed) -> None:
    """Whoever follows a unit follows the one that takes its drafts over."""
    successor = event.details.get("successor")
    if successor:
        before, after = f"{UNIT}{event.unit.code}", f"{UNIT}{successor}"
        followers().move(before, after, datetime.now(UTC))
