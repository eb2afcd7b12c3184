"""Approve what was worded, send it back, and publish all that is approved together."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...citizen.submissions.states import VERSIONS
from ...citizen.submissions.submissions import submissions
from ..act_kinds import ANSWER_APPROVE
from ..act_kinds import ANSWER_PUBLISH
from . import refusals
from .answering import answer_seen
from .answering import keep
from .board_rights import APPROVE
from .board_rights import current_user
from .board_rights import DECIDE
from .board_rights import require
from .events import AnswersMoved
from .events import AnswersPublished
from .events import Hand
from .points import points_of
from .response import AnswerState
from .response import Response
from .response import Scope
from .store import response_store
from .telling import told
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from zope.event import notify


LONGEST_REASON = 2000


def approve_answers(
    draft: DexterityContent, stamps: Mapping[str, str]
) -> list[Response]:
    """Approve drafted answers as they were seen (`stamps` by identifier), all of them
    or none. Nobody approves what he or she worded. Raises Refused.
    """
    require(APPROVE, draft)
    found = _drafted(draft, stamps)
    user = current_user()
    own = [one for one in found if user in one.worded_by]
    late = [one for one in found if not _still_answers(one)]
    Refused.raise_for(
        refusals.OWN_WORDS.at(answers=told(draft, own)) if own else None,
        refusals.OPINION_CHANGED.at(answers=told(draft, late)) if late else None,
    )
    made = [
        replace(one, state=AnswerState.APPROVED, approved_by=user, returned="")
        for one in found
    ]
    first = not _any_in(draft, AnswerState.APPROVED)
    kept = keep(ANSWER_APPROVE, draft, made)
    if first:
        notify(AnswersMoved(draft, Hand.PUBLISHER, user))
    return kept


def send_back(
    draft: DexterityContent, stamps: Mapping[str, str], reason: str
) -> list[Response]:
    """Send drafted or approved answers back to be worded anew. Raises Refused."""
    require(APPROVE, draft)
    said = reason.replace("\r\n", "\n").strip()
    if not said or len(said) > LONGEST_REASON:
        raise Refused(refusals.RETURN_REASON_MISSING)
    found = _drafted(draft, stamps, AnswerState.APPROVED)
    made = [
        replace(one, state=AnswerState.DRAFTED, approved_by="", returned=said)
        for one in found
    ]
    kept = keep(ANSWER_APPROVE, draft, made, said, returned=True)
    people = {who for one in made for who in (one.drafted_by, one.assigned) if who}
    writers = tuple(sorted(people))
    notify(AnswersMoved(draft, Hand.WRITER, current_user(), writers, said))
    return kept


def publish_answers(draft: DexterityContent) -> list[Response]:
    """Publish every approved answer on the draft, and tell the authors it reaches.

    Raises Refused.
    """
    require(DECIDE, draft)
    uid = draft.UID()
    store = response_store().make(uid)
    approved = [one for one in store.unpublished() if one.state is AnswerState.APPROVED]
    if not approved:
        raise Refused(refusals.NOTHING_TO_PUBLISH)
    now = datetime.now(UTC)
    made = [
        replace(one, state=AnswerState.PUBLISHED, published=now) for one in approved
    ]
    for one in made:
        store.put(one)
    record_act(ANSWER_PUBLISH, draft, details={"count": len(made)})
    notify(AnswersPublished(_codes_reached(uid, made)))
    return made


def _any_in(draft: DexterityContent, state: AnswerState) -> bool:
    unpublished = response_store().of(draft.UID()).unpublished()
    return any(one.state is state for one in unpublished)


def _drafted(
    draft: DexterityContent, stamps: Mapping[str, str], *others: AnswerState
) -> list[Response]:
    wanted = (AnswerState.DRAFTED, *others)
    found = []
    for identifier, stamp in stamps.items():
        one = answer_seen(draft, identifier, stamp)
        if one is None or not one.is_worded or one.state not in wanted:
            raise Refused(refusals.NOTHING_TO_APPROVE)
        found.append(one)
    if not found:
        raise Refused(refusals.NOTHING_TO_APPROVE)
    return found


def _still_answers(one: Response) -> bool:
    """Whether the opinion is the one that was read when the answer was worded."""
    if one.scope is not Scope.OPINION:
        return True
    found = submissions().get(one.key)
    if found is None:
        return False
    versions = (each.at for each in found.entries if each.event in VERSIONS)
    return one.answers(max(versions))


def _codes_reached(uid: str, made: Iterable[Response]) -> tuple[str, ...]:
    """Codes of submissions with a point that one of these answers is to."""
    worded = {one.target: one.drafted for one in made}
    reached = (one.code for one in points_of(uid) if one.answered_by(worded))
    return tuple(dict.fromkeys(reached))
