"""The acts on a petition: each recorded, each a step in its log where whoever sent it
is to know.

All raise Refused where the person may not, and where it is another by now.
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.date_labels import day_label
from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming.readable_text import refusals_of_words
from ...editorial.secrecy.words_marked import is_marked
from ...text.unicode_form import normalize
from .. import act_kinds
from ..cases.catching_up import refresh
from ..content.content import content_of
from ..content.course import Course
from ..content.course import Step
from ..content.deadlines import deadlines_of
from ..letters.asking import tell_of_step
from ..rules.regimes import Regime
from ..rules.regimes import regime_for
from ..rules.subjects import refusals
from ..rules.subjects import takes_petitions
from . import reasons
from .proposals import Proposal
from .proposals import proposal_store
from .publishing import publish
from .publishing import refusals_to_publish
from .publishing import take_off
from .seen import APPROVE
from .seen import as_seen
from .seen import may
from .seen import open_at
from .seen import petition_at
from .seen import Seen
from dataclasses import replace
from datetime import date
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from typing import Any


WITHOUT_REGIME = timedelta(days=60)


def hand_over(place: DexterityContent, seen: Seen, unit: str, why: str) -> None:
    """To the unit with that code, whose board sees from now on who sent it."""
    found, course = open_at(place, seen)
    why = _reason(why)
    if unit == course.unit or not takes_petitions(unit):
        raise Refused(reasons.WRONG_UNIT)
    proposal_store().drop(found.code)
    contacts = contact_store()
    contact = contacts.get(found.code)
    if contact is not None:
        contacts.change(found.code, replace(contact, unit=unit), now_utc())
    _step(found, Step.HANDED_OVER, {"to": unit, "reason": why})
    _record(act_kinds.PETITION_HAND_OVER, course, found, reason=why, handed_to=unit)


def extend(place: DexterityContent, seen: Seen, until: date | None, why: str) -> None:
    """Put the answer off to a day, as far as the regime lets."""
    found, course = open_at(place, seen)
    why = _reason(why)
    content = content_of(found)
    regime = regime_for(content.matter, course.received_on) if content else None
    deadlines = deadlines_of(course, regime, calendar())
    if until is None or (deadlines.due is not None and until <= deadlines.due):
        raise Refused(reasons.WRONG_DAY)
    latest = deadlines.latest or _latest(regime, course)
    if until > latest:
        raise Refused(reasons.TOO_LATE_A_DAY.at(day=day_label(latest)))
    _step(found, Step.EXTENDED, {"until": until.isoformat(), "reason": why})
    until_text = until.isoformat()
    _record(act_kinds.PETITION_EXTEND, course, found, reason=why, until=until_text)


def _latest(regime: Regime | None, course: Course) -> date:
    """Where the table sets no limit: as long again as it gives, from now at the latest.

    Extensions do not add up: they count from today or from the first deadline.
    """
    if regime is None:
        return today() + WITHOUT_REGIME
    first = regime.due(calendar(), course.received_on)
    return calendar().after(max(today(), first), regime.days)


def propose(
    place: DexterityContent, seen: Seen, words: str, ground: str = ""
) -> Proposal:
    """Word the answer, or with a ground the refusal, for a second person."""
    found, course = open_at(place, seen)
    words = normalize(words.replace("\r\n", "\n")).strip()
    if not words or len(words) > reasons.MOST_WORDS:
        raise Refused(reasons.WORDS_MISSING)
    Refused.raise_for(*refusals_of_words("words", words))
    if is_marked(words):
        raise Refused(reasons.SECRET_ANSWER)
    if ground and ground not in refusals():
        raise Refused(reasons.UNKNOWN_GROUND)
    known, user = proposal_store().get(found.code), current_actor()
    before = known.by if known is not None else ()
    by = (*(one for one in before if one != user), user)
    made = Proposal(words, ground, by, now_utc())
    proposal_store().put(found.code, made)
    outcome = Step.REFUSED if ground else Step.ANSWERED
    _record(act_kinds.PETITION_PROPOSE, course, found, outcome=outcome.value)
    return made


def send_back(place: DexterityContent, seen: Seen, why: str) -> None:
    """Drop what was proposed: whoever worded it reads why in the record of acts."""
    found, course, _proposal = _proposed(place, seen)
    why = _reason(why)
    proposal_store().drop(found.code)
    _record(act_kinds.PETITION_SEND_BACK, course, found, reason=why)


def confirm(place: DexterityContent, seen: Seen, *, is_public: bool = False) -> None:
    """Answer or refuse as proposed: by somebody who worded none of it.

    `is_public`: question and answer are published, too, where its sender agreed.
    """
    found, course, proposal = _proposed(place, seen)
    if current_actor() in proposal.by:
        raise Refused(reasons.OWN_WORDS)
    if is_public:
        Refused.raise_for(*refusals_to_publish(found, proposal.words))
    step = Step.REFUSED if proposal.ground else Step.ANSWERED
    said = {"words": proposal.words, "unit": course.unit}
    if proposal.ground:
        said["reason"] = proposal.ground
    proposal_store().drop(found.code)
    closed = _step(found, step, said)
    _record(act_kinds.PETITION_CLOSE, course, found, outcome=step.value)
    if is_public:
        publish(closed)
        _record(act_kinds.PETITION_PUBLISH, course, found)
        refresh([found.code])


def unpublish(place: DexterityContent, seen: Seen, why: str) -> None:
    """Take question and answer off the page: one person, as for a withdrawal."""
    found, course = petition_at(place, seen.code)
    if not may(APPROVE, place):
        raise Refused(reasons.MAY_NOT_CONFIRM)
    why = _reason(why)
    if not course.is_published:
        raise Refused(reasons.NOT_PUBLISHED)
    as_seen(found, seen)
    take_off(found, why)
    refresh([found.code])
    _record(act_kinds.PETITION_TAKE_OFF, course, found, reason=why)


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


def _reason(why: str) -> str:
    why = " ".join(normalize(why).split())
    if not why or len(why) > reasons.MOST_REASON:
        raise Refused(reasons.REASON_MISSING)
    Refused.raise_for(*refusals_of_words("reason", why))
    return why


def _step(found: Submission, step: Step, said: dict[str, Any]) -> Submission:
    """Into the log; the row follows, and a letter for whoever wants them."""
    now = submissions().decide(found.code, Event.NOTED, step.value, said)
    refresh([found.code])
    tell_of_step(found.code)
    return now


def _record(
    kind: str, course: Course, found: Submission, reason: str = "", **facts: Any
) -> None:
    """`course`: as it was before the act, whose unit did it."""
    details = {"receipt": found.entries[0].digest, **facts}
    record_act(
        kind, unit=course.unit, uid=found.subject, reason=reason, details=details
    )
