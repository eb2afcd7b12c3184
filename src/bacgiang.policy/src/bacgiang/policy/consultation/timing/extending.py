"""A later last day: decided before closing, or after, and then it is open again."""

from ...base.acts.recording import record_act
from ...base.dates import day_of
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.unicode_form import normalize
from ...units.public_lines import LinesComeOut
from ..act_kinds import CONSULTATION_EXTEND
from .consultation import Consultation
from .consultation import Extension
from .deciding import decided_on
from .deciding import ENDED
from .events import ConsultationExtended
from .second_person import EXTENSION
from .second_person import is_agreed
from .second_person import require_declared
from .store import consultation_store
from bacgiang.policy import _
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone.dexterity.content import DexterityContent
from zope.event import notify


# A day once announced is never taken back: a wrong year would stay.
LONGEST = timedelta(days=366)
LONGEST_GROUND = 1000


def extend_by_two(
    draft: DexterityContent, closes: date, ground: str, *, is_declared: bool
) -> Extension | None:
    """Propose it, None; or put the last day off, where somebody else has proposed the
    same day with the same ground.

    `is_declared`: that the ground discloses no secret (4.2a). Raises Refused; nothing
    is changed then.
    """
    said = _decided(draft, closes, ground, datetime.now(UTC))[1]
    require_declared(is_declared)
    facts = {"closes": closes.isoformat(), "ground": said}
    if not is_agreed(draft, EXTENSION, facts, f"{closes.isoformat()}\n{said}"):
        return None
    return extend(draft, closes, said)


def extend(
    draft: DexterityContent, closes: date, ground: str, now: datetime | None = None
) -> Extension:
    """Put the last day off, with its ground, on an aware moment (now); `extend_by_two`
    asks two persons.

    Raises Refused; nothing is changed then.
    """
    moment = now or datetime.now(UTC)
    consultation, said = _decided(draft, closes, ground, moment)
    extension = Extension(moment, closes, consultation.last_day, said)
    extensions = (*consultation.extensions, extension)
    kept = replace(consultation, extensions=extensions)
    consultation_store().put(draft.UID(), kept)
    record_act(
        CONSULTATION_EXTEND,
        draft,
        reason=said,
        details={"from": extension.was.isoformat(), "until": closes.isoformat()},
    )
    notify(ConsultationExtended(draft, extension))
    return extension


def _decided(
    draft: DexterityContent, closes: date, ground: str, moment: datetime
) -> tuple[Consultation, str]:
    """What is put off, and the ground as it is told. Raises Refused."""
    consultation = decided_on(draft, moment)
    Refused.raise_for(why_not_extended(consultation, moment))
    said = " ".join(normalize(ground).split())
    _check(consultation, closes, said, day_of(moment))
    notify(LinesComeOut({"ground": said}))
    return consultation, said


def why_not_extended(consultation: Consultation, now: datetime) -> Refusal | None:
    """Why no later day can be set at a moment, whatever day it is."""
    if consultation.outcome is not None:
        return ENDED
    if consultation.report_issued is not None:
        return REPORTED
    if now < consultation.opens:
        return NOT_OPENED
    return None


def _check(consultation: Consultation, closes: date, said: str, today: date) -> None:
    faults = {
        NOT_LATER: closes <= consultation.last_day,
        IN_THE_PAST: closes < today,
        TOO_FAR: closes > max(today, consultation.last_day) + LONGEST,
        GROUND_MISSING: not said,
        GROUND_TOO_LONG: len(said) > LONGEST_GROUND,
    }
    Refused.raise_for(next((one for one, is_so in faults.items() if is_so), None))


REPORTED = Refusal(
    "report_issued",
    _(
        "refusal_extend_reported",
        default="The final report was issued; opinions that came now would be in no "
        "report.",
    ),
)
NOT_OPENED = Refusal(
    "not_opened",
    _(
        "refusal_extend_not_opened",
        default="The consultation has not opened yet. Change its dates in the draft "
        "itself, through a working copy.",
    ),
)
NOT_A_DAY = Refusal(
    "not_a_day",
    _(
        "refusal_extend_not_a_day",
        default="Give the new last day as year, month and day, for example 2026-03-31.",
    ),
    "closes",
)
NOT_LATER = Refusal(
    "not_later",
    _(
        "refusal_extend_not_later",
        default="The new last day has to be later than the present one. A consultation "
        "is never shortened.",
    ),
    "closes",
)
IN_THE_PAST = Refusal(
    "in_the_past",
    _(
        "refusal_extend_past",
        default="The new last day is over already.",
    ),
    "closes",
)
TOO_FAR = Refusal(
    "too_far",
    _(
        "refusal_extend_too_far",
        default="The new last day is more than a year away. It could not be taken "
        "back: check the year.",
    ),
    "closes",
)
GROUND_MISSING = Refusal(
    "ground_missing",
    _(
        "refusal_extend_ground",
        default="Write the ground of the extension; it is shown on the draft.",
    ),
    "ground",
)
GROUND_TOO_LONG = Refusal(
    "ground_too_long",
    _(
        "refusal_extend_ground_long",
        default="Shorten the ground to 1,000 characters.",
    ),
    "ground",
)
