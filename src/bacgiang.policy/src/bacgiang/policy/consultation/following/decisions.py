"""Acts on drafts and opinions that authors are told of; units that follow others."""

from ...citizen.submissions.states import Event
from ...citizen.submissions.submissions import submissions
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from ..cases.events import OpinionsDecided
from ..responses.events import AnswersPublished
from ..timing.events import ConsultationEnded
from .followers import followers
from .notices import NoticeKind
from .outbox import tell_author
from .topics import UNIT
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from plone.uuid.interfaces import IUUID
from typing import Any


FATES = {
    Event.PUBLISHED: NoticeKind.PUBLISHED,
    Event.WITHHELD: NoticeKind.WITHHELD,
}


def tell_of_decision(event: OpinionsDecided) -> None:
    tell_author(event.codes, FATES[event.fate])


def tell_of_answers(event: AnswersPublished) -> None:
    tell_author(event.codes, NoticeKind.ANSWERED)


def tell_of_end(event: ConsultationEnded) -> None:
    """Let the authors know that the draft was adopted or dropped."""
    adopted = event.outcome.adopted
    kind = NoticeKind.ADOPTED if adopted else NoticeKind.DROPPED
    tell_author(_codes(event.draft), kind)


def follow_successor(event: UnitMerged | UnitClosed) -> None:
    """Whoever follows a unit follows the one that takes its drafts over."""
    successor = event.details.get("successor")
    if successor:
        before, after = f"{UNIT}{event.unit.code}", f"{UNIT}{successor}"
        followers().move(before, after, datetime.now(UTC))


def _codes(draft: Any) -> Iterator[str]:
    """Of what was sent in on the draft; whether it counts is asked when it is sent."""
    yield from submissions().store.codes_about(IUUID(draft))
