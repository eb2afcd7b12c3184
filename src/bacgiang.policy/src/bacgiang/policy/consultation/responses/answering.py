"""Word an answer, assign it, approve it or send it back (4.1e).

Every function checks who acts on its own. Texts that citizens read come from here
alone: what is published was worded by one person and approved by another.
"""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.incoming.readable_text import refusals_of_words
from ...units.public_lines import LinesComeOut
from ..act_kinds import ANSWER_DRAFT
from . import refusals
from .board_rights import ANSWER
from .board_rights import APPROVE
from .board_rights import current_user
from .board_rights import is_member
from .board_rights import may
from .board_rights import require
from .events import AnswersMoved
from .events import Hand
from .naming import require_targets
from .provision_ids import adopted_wids
from .provision_ids import known_wids
from .response import AnswerState
from .response import Response
from .response import Result
from .response import Scope
from .response import Target
from .store import DraftResponses
from .store import response_store
from .why import says_why
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from uuid import uuid4
from zope.event import notify


MOST_TARGETS = 200
LONGEST_REASONS = 20_000
MOST_CHANGED = 100


@dataclass(frozen=True)
class Wording:
    """What an answer says. `changed`: identities (wid) of provisions."""

    result: Result
    reasons: str
    changed: tuple[str, ...] = ()


def wording_from(result: str, reasons: str, changed: Sequence[str]) -> Wording:
    """What somebody sent. Raises Refused."""
    text = reasons.replace("\r\n", "\n").replace("\0", "").strip()
    against: list[Refusal] = []
    if result not in tuple(Result):
        against.append(refusals.UNKNOWN_RESULT)
    if not text:
        against.append(refusals.REASONS_MISSING)
    elif result == Result.NOT_TAKEN_UP and not says_why(text):
        against.append(refusals.NO_REASON_IN_WORDS)
    if len(text) > LONGEST_REASONS:
        against.append(refusals.REASONS_TOO_LONG)
    if len(changed) > MOST_CHANGED:
        against.append(refusals.UNKNOWN_PROVISION)
    against += refusals_of_words("reasons", text)
    if against:
        raise Refused(*against)
    notify(LinesComeOut({"reasons": text}))
    return Wording(Result(result), text, tuple(dict.fromkeys(changed)))


def draft_answers(
    draft: DexterityContent, wording: Wording, stamps: Mapping[Target, str]
) -> list[Response]:
    """Word the same answer to everything that is named, all or nothing.

    `stamps`: of each the stamp of the answer that whoever writes has seen, "" for none.
    What is published stays so until this one is. Raises Refused.
    """
    require(ANSWER, draft)
    _require_targets(draft, stamps)
    uid = draft.UID()
    if wording.changed:
        known = known_wids(uid) | adopted_wids(uid)
        if not known.issuperset(wording.changed):
            raise Refused(refusals.UNKNOWN_PROVISION)
    before = _all_seen(draft, stamps)
    made = [_worded(target, before[target], wording) for target in stamps]
    first = not any(map(_waits_for_approval, response_store().of(uid).unpublished()))
    kept = keep(ANSWER_DRAFT, draft, made)
    if first:
        notify(AnswersMoved(draft, Hand.APPROVER, current_user()))
    return kept


def _waits_for_approval(one: Response) -> bool:
    return one.is_worded and one.state is AnswerState.DRAFTED and not one.returned


def assign_answers(
    draft: DexterityContent, user_id: str, stamps: Mapping[Target, str]
) -> list[Response]:
    """Give them to an active member of the board ("" to nobody); oneself may be it.

    Who has something hands it on; the leader may always. Raises Refused.
    """
    require(ANSWER, draft)
    _require_targets(draft, stamps)
    if user_id and not is_member(draft, user_id):
        raise Refused(refusals.NOT_A_MEMBER)
    before = _all_seen(draft, stamps)
    made = [
        replace(_unpublished(target, known), assigned=user_id)
        for target, known in before.items()
    ]
    kept = keep(ANSWER_DRAFT, draft, made, assigned=user_id)
    if user_id:
        notify(AnswersMoved(draft, Hand.WRITER, current_user(), (user_id,)))
    return kept


def answer_seen(
    draft: DexterityContent, identifier: str, stamp: str
) -> Response | None:
    """The answer of this name as whoever acts has seen it; None where there is none.

    Raises Refused where it was changed since.
    """
    found = response_store().of(draft.UID()).get(identifier)
    if found is not None and found.stamp() != stamp:
        raise Refused(refusals.CHANGED_MEANWHILE)
    return found


def _require_targets(draft: DexterityContent, stamps: Mapping[Target, str]) -> None:
    if not stamps:
        raise Refused(refusals.NO_TARGET)
    if len(stamps) > MOST_TARGETS:
        raise Refused(refusals.TOO_MANY_TARGETS)
    require_targets(draft, stamps)


def _all_seen(
    draft: DexterityContent, stamps: Mapping[Target, str]
) -> dict[Target, Response | None]:
    """What stands at each target; nobody changed it, and it is the user's turn."""
    store = response_store().of(draft.UID())
    found = {target: _seen(store, target, stamps[target]) for target in stamps}
    for known in found.values():
        _require_turn(draft, known)
    return found


def _seen(store: DraftResponses, target: Target, stamp: str) -> Response | None:
    known = store.at(target)
    if (known.stamp() if known is not None else "") != stamp:
        raise Refused(refusals.CHANGED_MEANWHILE)
    return known


def _require_turn(draft: DexterityContent, known: Response | None) -> None:
    """Nobody works on what another active member has; the leader may."""
    if known is None or known.assigned in ("", current_user()):
        return
    if is_member(draft, known.assigned) and not may(APPROVE, draft):
        raise Refused(refusals.ASSIGNED_TO_ANOTHER)


def _unpublished(target: Target, known: Response | None) -> Response:
    """The answer to work on: the one at hand, or one that begins with what holds."""
    now = datetime.now(UTC)
    if known is None:
        scope, key, point = target
        return Response(
            identifier=uuid4().hex,
            scope=Scope(scope),
            key=key,
            point=point,
            result=None,
            reasons="",
            changed=(),
            assigned="",
            state=AnswerState.DRAFTED,
            drafted_by="",
            drafted=now,
        )
    if known.state is not AnswerState.PUBLISHED:
        return known
    return replace(
        known,
        identifier=uuid4().hex,
        state=AnswerState.DRAFTED,
        assigned="",
        approved_by="",
        published=None,
        worded_by=(known.drafted_by,),
    )


def _worded(target: Target, known: Response | None, wording: Wording) -> Response:
    base, user = _unpublished(target, known), current_user()
    # Who worded what was approved or published has had its second person.
    goes_on = known is not None and known.state is AnswerState.DRAFTED
    before = base.worded_by if goes_on else ()
    return replace(
        base,
        result=wording.result,
        reasons=wording.reasons,
        changed=wording.changed,
        state=AnswerState.DRAFTED,
        drafted_by=user,
        drafted=datetime.now(UTC),
        approved_by="",
        worded_by=tuple(dict.fromkeys((*before, user))),
        returned="",
    )


def keep(
    kind: str,
    draft: DexterityContent,
    made: list[Response],
    reason: str = "",
    **facts: Any,
) -> list[Response]:
    """Keep answers that were worked on, with an act for each."""
    store = response_store().make(draft.UID())
    for one in made:
        store.put(one)
        record_act(kind, draft, reason=reason, details=_facts_of(one) | facts)
    return made


def _facts_of(one: Response) -> dict[str, Any]:
    """What the record of acts says of an answer: whose opinion it is to is not told."""
    result = one.result.value if one.result is not None else ""
    facts = {"answer": one.identifier, "scope": one.scope.value, "result": result}
    return facts | ({"provision": one.key} if one.scope is Scope.PROVISION else {})
