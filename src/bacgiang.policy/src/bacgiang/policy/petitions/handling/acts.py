"""The acts on a petition: each recorded, each a step in its log where whoever sent it
is to know.

All raise Refused where the person may not, and where it is another by now.
"""

from ...base.acts.actor import current_actor
from ...base.date_labels import day_label
from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.attachments.files import files_as_data
from ...citizen.attachments.files import SentFile
from ...citizen.handling.recording import record
from ...citizen.handling.seen import may
from ...citizen.handling.seen import Seen
from ...citizen.proposals import Proposal
from ...citizen.submissions.submission import Submission
from ...editorial.secrecy.words_marked import is_marked
from .. import act_kinds
from ..cases.catching_up import refresh
from ..content.content import content_of
from ..content.course import Course
from ..content.course import Step
from ..content.deadlines import deadlines_of
from ..rules.regimes import Regime
from ..rules.regimes import regime_for
from ..rules.subjects import refusals_of
from . import reasons
from .information import require_term
from .proposals import ANSWER_FILES
from .proposals import proposal_store
from .publishing import is_taken_off
from .publishing import publish
from .publishing import refusals_to_publish
from .publishing import take_off
from .recording import readable
from .recording import said_why
from .recording import step
from .seen import APPROVE
from .seen import open_at
from .seen import petition_at
from .seen import PETITIONS
from .seen import why_not_confirm
from .stores import asked_store
from collections.abc import Sequence
from dataclasses import astuple
from datetime import date
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from typing import Any


WITHOUT_REGIME = timedelta(days=60)


def hand_over(place: DexterityContent, seen: Seen, unit: str, why: str) -> None:
    """To the unit with that code, whose board sees from now on who sent it."""
    found, course = open_at(place, seen)
    why = said_why(why)
    PETITIONS.pass_on(found, course.unit, unit)
    ANSWER_FILES.drop(found)
    step(found, Step.HANDED_OVER, {"to": unit, "reason": why})
    record(act_kinds.PETITION_HAND_OVER, course, found, handed_to=unit)


def extend(place: DexterityContent, seen: Seen, until: date | None, why: str) -> None:
    """Put the answer off to a day, as far as the regime lets."""
    found, course = open_at(place, seen)
    if course.paused is not None:
        raise Refused(reasons.PAUSED)
    why = said_why(why)
    content = content_of(found)
    regime = regime_for(content.terms, course.received_on) if content else None
    deadlines = deadlines_of(course, regime, calendar())
    require_term(course, regime, deadlines.due)
    if until is None or (deadlines.due is not None and until <= deadlines.due):
        raise Refused(reasons.WRONG_DAY)
    latest = deadlines.latest or _latest(regime, course)
    if until > latest:
        raise Refused(reasons.TOO_LATE_A_DAY.at(day=day_label(latest)))
    step(found, Step.EXTENDED, {"until": until.isoformat(), "reason": why})
    until_text = until.isoformat()
    record(act_kinds.PETITION_EXTEND, course, found, until=until_text)


def _latest(regime: Regime | None, course: Course) -> date:
    """Where the table sets no limit: as long again as it gives, from now at the latest.

    Extensions do not add up: they count from today or from the first deadline.
    """
    if regime is None:
        return today() + WITHOUT_REGIME
    is_several = bool(course.asked)
    first = regime.due(calendar(), course.received_on, course.pauses, is_several)
    return calendar().after(max(today(), first), regime.days)


def propose(
    place: DexterityContent,
    seen: Seen,
    words: str,
    ground: str = "",
    files: Sequence[SentFile] = (),
) -> Proposal:
    """Word the answer, or with a ground the refusal, for a second person. Without
    `files` an answer keeps those that were proposed before.
    """
    found, course = open_at(place, seen)
    words = readable(words)
    if is_marked(words):
        raise Refused(reasons.SECRET_ANSWER)
    content = content_of(found)
    if ground and (content is None or ground not in refusals_of(content.matter)):
        raise Refused(reasons.UNKNOWN_GROUND)
    known, user = proposal_store().get(found.code), current_actor()
    before = known.by if known is not None else ()
    by = (*(one for one in before if one != user), user)
    kept = known.files if known is not None else ()
    if ground:
        ANSWER_FILES.drop(found)
        kept = ()
    elif files:
        kept = tuple(astuple(one) for one in ANSWER_FILES.keep(found, files))
    made = Proposal(words, ground, by, now_utc(), kept)
    proposal_store().put(found.code, made)
    outcome = Step.REFUSED if ground else Step.ANSWERED
    record(act_kinds.PETITION_PROPOSE, course, found, outcome=outcome.value)
    return made


def propose_for_all(
    place: DexterityContent,
    seen: Sequence[Seen],
    words: str,
    ground: str = "",
    files: Sequence[SentFile] = (),
) -> None:
    """The same to several at once: to all of them, or to none."""
    for one in seen:
        open_at(place, one)
    for one in seen:
        propose(place, one, words, ground, files)


def send_back(place: DexterityContent, seen: Seen, why: str) -> None:
    """Drop what was proposed: whoever worded it reads why in the record of acts."""
    found, course, _proposal = _proposed(place, seen)
    why = said_why(why)
    ANSWER_FILES.drop(found)
    record(act_kinds.PETITION_SEND_BACK, course, found, reason=why)


def confirm(
    place: DexterityContent, seen: Sequence[Seen], *, is_public: bool = False
) -> None:
    """Answer or refuse as proposed: by somebody who worded none of it. To several where
    the same is proposed: to all of them, or to none.

    `is_public`: of the first, question and answer are published, too, where its sender
    agreed.
    """
    checked = [
        _confirmable(place, one, is_public=is_public and not number)
        for number, one in enumerate(seen)
    ]
    if len({proposal.stamp() for _found, _course, proposal in checked}) > 1:
        raise Refused(reasons.OTHER_WORDS)
    for number, (found, course, proposal) in enumerate(checked):
        _close(found, course, proposal, is_public=is_public and not number)


def _confirmable(
    place: DexterityContent, seen: Seen, *, is_public: bool
) -> tuple[Submission, Course, Proposal]:
    found, course, proposal = _proposed(place, seen)
    if current_actor() in proposal.by:
        raise Refused(reasons.OWN_WORDS)
    Refused.raise_for(why_not_confirm(place, course))
    if is_public:
        Refused.raise_for(*refusals_to_publish(found, proposal.words))
    return found, course, proposal


def _close(
    found: Submission, course: Course, proposal: Proposal, *, is_public: bool
) -> None:
    taken = Step.REFUSED if proposal.ground else Step.ANSWERED
    said: dict[str, Any] = {"words": proposal.words, "unit": course.unit}
    if proposal.ground:
        said["reason"] = proposal.ground
    if proposal.files:
        said["files"] = files_as_data(proposal.attached)
    proposal_store().drop(found.code)
    asked_store().end(found.code)
    closed = step(found, taken, said)
    record(act_kinds.PETITION_CLOSE, course, found, outcome=taken.value)
    if is_public:
        publish(closed)
        record(act_kinds.PETITION_PUBLISH, course, found)
        refresh([found.code])


def unpublish(place: DexterityContent, seen: Seen, why: str) -> None:
    """Take question and answer off the page: one person, as for a withdrawal."""
    found, course = petition_at(place, seen.code)
    if not may(APPROVE, place):
        raise Refused(reasons.MAY_NOT_CONFIRM)
    why = said_why(why)
    if not course.is_published:
        raise Refused(reasons.NOT_PUBLISHED)
    PETITIONS.as_seen(place, seen)
    take_off(found, why)
    refresh([found.code])
    # For what leaves the page the board answers to whoever reads the record.
    record(act_kinds.PETITION_TAKE_OFF, course, found, reason=why)


def publish_again(place: DexterityContent, seen: Seen) -> None:
    """What one person took off is public again, as two had published it: else the first
    would have silenced it for good.
    """
    found, course = petition_at(place, seen.code)
    if not may(APPROVE, place):
        raise Refused(reasons.MAY_NOT_CONFIRM)
    if not is_taken_off(found):
        raise Refused(reasons.NOT_TAKEN_OFF)
    Refused.raise_for(*refusals_to_publish(found, course.answer))
    PETITIONS.as_seen(place, seen)
    publish(found)
    refresh([found.code])
    record(act_kinds.PETITION_PUBLISH, course, found)


def put_before_head(place: DexterityContent, seen: Seen) -> None:
    """From now on the head of the board alone confirms what is answered (11.2)."""
    found, course = open_at(place, seen)
    if not course.is_for_head:
        step(found, Step.FOR_HEAD, {})
        record(act_kinds.PETITION_FOR_HEAD, course, found)


def assign(place: DexterityContent, seen: Seen, officer: str) -> None:
    """To a member of the board, or with "" to nobody: no step of it."""
    found, course = open_at(place, seen)
    PETITIONS.assign(found, course.unit, officer)
    record(act_kinds.PETITION_ASSIGN, course, found, officer=officer)


def pause(place: DexterityContent, seen: Seen, why: str) -> None:
    """No day counts until it is resumed: by who confirms answers, with a reason that
    its sender reads.
    """
    found, course = open_at(place, seen)
    if not may(APPROVE, place):
        raise Refused(reasons.MAY_NOT_CONFIRM)
    why = said_why(why)
    if course.paused is not None:
        raise Refused(reasons.PAUSED)
    step(found, Step.PAUSED, {"reason": why})
    record(act_kinds.PETITION_PAUSE, course, found)


def resume(place: DexterityContent, seen: Seen) -> None:
    found, course = open_at(place, seen)
    if course.paused is None:
        raise Refused(reasons.NOT_PAUSED)
    step(found, Step.RESUMED, {})
    record(act_kinds.PETITION_RESUME, course, found)


def _proposed(
    place: DexterityContent, seen: Seen
) -> tuple[Submission, Course, Proposal]:
    found, course = open_at(place, seen)
    if not may(APPROVE, place):
        raise Refused(reasons.MAY_NOT_CONFIRM)
    proposal = proposal_store().get(found.code)
    if proposal is None:
        raise Refused(reasons.NOTHING_PROPOSED)
    return found, course, proposal
