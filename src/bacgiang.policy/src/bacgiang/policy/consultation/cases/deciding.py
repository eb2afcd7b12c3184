"""Publish opinions; withhold them, or put them back, by two persons; each with a result
of its own.

Everything is in the transaction of the caller: the log, the rows, the record of acts,
what the authors are told.
"""

from ...base.acts.actor import current_actor
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from . import refusals
from .catching_up import refresh
from .entered import entered_by
from .entered import lacks_letter
from .events import OpinionsDecided
from .masking import masked_by_person
from .masks import mask_store
from .moderating import done
from .moderating import each
from .moderating import Judge
from .moderating import record
from .moderating import require_moderator
from .moderating import Result
from .moderating import Seen
from .proposals import Proposal
from .proposals import proposal_on
from .proposals import proposal_store
from .proposals import RETURN
from .reasons import WithholdingReason
from .secret_words import holds_mark
from collections.abc import Callable
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from functools import partial
from plone import api
from typing import Any
from zope.event import notify


Codes = Iterable[str | Seen]


def publish(draft: Any, codes: Codes, actor: str = "") -> list[Result]:
    """Publish waiting opinions. `actor`: user id, whoever is signed in by default.

    Raises Refused, here and below, where the person may not, for no opinion at all, and
    for too many.
    """
    require_moderator(draft)
    who = actor or current_actor()
    own = entered_by(draft, who)

    def leaves_to_others(found: Submission) -> Refusal | None:
        if found.entries[0].digest in own:
            return refusals.OWN_ENTRY
        return refusals.OWN_MASK if masked_by_person(found, who) else None

    return publish_for_board(draft, codes, actor, leaves_to_others)


def publish_for_board(
    draft: Any, codes: Codes, actor: str = "", judge: Judge | None = None
) -> list[Result]:
    """The same in the name of the board's setting, for the job.

    `judge`: what speaks against it where a person publishes.
    """

    def why_not(found: Submission) -> Refusal | None:
        return (judge and judge(found)) or _why_not_publish(found)

    results = each(draft, codes, why_not, partial(_decide, Event.PUBLISHED))
    _finish(draft, "published", results, actor=actor)
    notify(OpinionsDecided(tuple(done(results)), Event.PUBLISHED))
    return results


def propose_withholding(
    draft: Any, codes: Codes, reason: str, note: str = ""
) -> list[Result]:
    """Propose to withhold waiting or published opinions; they stay as they are."""
    require_moderator(draft)
    if reason not in tuple(WithholdingReason):
        raise Refused(refusals.WRONG_REASON)
    results = _propose(draft, codes, reason, note, _why_not_propose)
    return _finish(draft, "proposed", results, withholding=reason)


def return_to_waiting(draft: Any, codes: Codes, note: str = "") -> list[Result]:
    """Propose to put decided opinions back; they stay as they are until another person
    confirms it: what citizens read, or two persons withheld, one alone does not change.
    """
    require_moderator(draft)
    results = _propose(draft, codes, RETURN, note, _why_not_return)
    return _finish(draft, "return-proposed", results)


def _propose(
    draft: Any,
    codes: Codes,
    reason: str,
    note: str,
    judge: Callable[[Submission], Refusal | None],
) -> list[Result]:
    note = note.strip()
    if len(note) > refusals.MOST_NOTE:
        raise Refused(refusals.LONG_NOTE)
    actor, now = current_actor(), datetime.now(UTC)

    def propose(found: Submission) -> None:
        made = Proposal(reason, note, actor, now, found.version, found.state)
        proposal_store().put(found.subject, found.code, made)

    return each(draft, codes, judge, propose)


def confirm_withholding(draft: Any, codes: Codes) -> list[Result]:
    """Withhold, or put back to waiting, what another person proposed to."""
    require_moderator(draft)
    reasons: dict[str, str] = {}

    def confirm(found: Submission) -> None:
        proposal = proposal_on(found)
        assert proposal is not None
        reasons[found.code] = proposal.reason
        if proposal.reason == RETURN:
            _decide(Event.RETURNED, found)
        else:
            _decide(Event.WITHHELD, found, proposal.reason)

    results = each(draft, codes, _second_person, confirm)
    back = [one for one in results if reasons.get(one.code) == RETURN]
    withheld = [one for one in results if one not in back]
    told = {reasons[one] for one in done(withheld)}
    _finish(draft, "returned", back)
    _finish(draft, "withheld", withheld, withholding=", ".join(sorted(told)))
    notify(OpinionsDecided(tuple(done(withheld)), Event.WITHHELD))
    return results


def reject_withholding(draft: Any, codes: Codes) -> list[Result]:
    """Turn down what another person proposed; the opinion stays as it is."""
    require_moderator(draft)
    results = each(draft, codes, _second_person, _drop_proposal)
    return _finish(draft, "rejected", results)


def take_back_proposal(draft: Any, codes: Codes) -> list[Result]:
    """Take one's own proposal back."""
    require_moderator(draft)
    results = each(draft, codes, _own_proposal, _drop_proposal)
    return _finish(draft, "taken-back", results)


def _decide(fate: Event, found: Submission, reason: str = "") -> None:
    """What was proposed, maybe on another version of the text, is settled by it."""
    mask_store().meet(found.code)
    _drop_proposal(found)
    submissions().decide(found.code, fate, reason)


def _drop_proposal(found: Submission) -> None:
    proposal_store().drop(found.subject, found.code)


def _finish(
    draft: Any, decision: str, results: list[Result], actor: str = "", **facts: Any
) -> list[Result]:
    refresh(api.portal.get(), [(draft.UID(), code) for code in done(results)])
    record(draft, decision, results, actor=actor, **facts)
    return results


def _why_not_publish(found: Submission) -> Refusal | None:
    if found.state is not State.WAITING:
        return refusals.NOT_WAITING
    if found.is_erased:
        return refusals.ERASED
    if holds_mark(found):
        return refusals.SECRET
    if lacks_letter(found):
        return refusals.NO_LETTER
    return refusals.PROPOSED if proposal_on(found) is not None else None


def _why_not_propose(found: Submission) -> Refusal | None:
    if found.state is State.WITHHELD:
        return refusals.IS_WITHHELD
    return refusals.PROPOSED if proposal_on(found) is not None else None


def _on_proposal(is_own: bool, found: Submission) -> Refusal | None:
    """`is_own`: the act is of who proposed, else of anybody but that person."""
    proposal = proposal_on(found)
    if proposal is None:
        return refusals.NO_PROPOSAL
    if (proposal.by == current_actor()) is is_own:
        return None
    return refusals.NOT_PROPOSER if is_own else refusals.SAME_PERSON


_second_person = partial(_on_proposal, False)
_own_proposal = partial(_on_proposal, True)


def _why_not_return(found: Submission) -> Refusal | None:
    if found.state is State.WAITING:
        return refusals.IS_WAITING
    return refusals.PROPOSED if proposal_on(found) is not None else None
