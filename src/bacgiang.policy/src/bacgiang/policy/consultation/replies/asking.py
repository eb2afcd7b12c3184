"""Acts of the board on the bodies that were asked: add, change, take out, link."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.working_copy.rules import is_working_copy
from ...text.folding import fold
from ...units.public_lines import LinesComeOut
from ...units.register.lookup import all_units
from ..act_kinds import OPINION_ENTER
from ..opinions.content import Stance
from ..timing.store import consultation_of
from . import asking_reasons as reasons
from .asked_store import asked_store
from .body import AskedBody
from .body import BodyState
from .reasons import NOT_YOURS
from .reasons import REPORT_ISSUED
from .reasons import UNKNOWN_BODY
from .reply import Reply
from .rules import may_enter
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from uuid import uuid4
from zope.event import notify


MOST_BODIES = 1000
LONGEST_NAME = 300
NOT_ANSWERED: dict[str, Any] = {
    "state": BodyState.NOT_ANSWERED,
    "answered": None,
    "reply": "",
}


@dataclass(frozen=True)
class NewBody:
    """A body as the board names it."""

    name: str
    asked: date
    due: date | None = None


def why_not_ask(draft: DexterityContent) -> Refusal | None:
    """Why the list of bodies cannot be changed now; None when it can.

    Bodies are asked before the draft is public, too; after the report nothing changes.
    """
    if not may_enter(draft):
        return NOT_YOURS
    if is_working_copy(draft):
        return reasons.NOT_A_COPY
    consultation = consultation_of(draft)
    is_settled = consultation is not None and consultation.is_settled
    return REPORT_ISSUED if is_settled else None


def require_asking(draft: DexterityContent) -> None:
    """Raise Refused where the list of bodies cannot be changed now."""
    refusal = why_not_ask(draft)
    if refusal is not None:
        raise Refused(refusal)


def add_bodies(
    draft: DexterityContent, new: Sequence[NewBody]
) -> tuple[AskedBody, ...]:
    """Add bodies; all of them or none. A second person confirms them (`confirming`), as
    whatever else is stated here. Raises Refused.
    """
    require_asking(draft)
    uid, store = draft.UID(), asked_store()
    known = {fold(one.name) for one in store.of(uid)}
    if not new or len(known) + len(new) > MOST_BODIES:
        raise Refused(reasons.NO_NAMES if not new else reasons.TOO_MANY)
    for one in new:
        _check(one, known)
        known.add(fold(one.name))
    notify(LinesComeOut({"name": "\n".join(one.name for one in new)}))
    units = units_by_name()
    by, at = current_actor(), datetime.now(UTC)
    made = tuple(
        AskedBody(
            uuid4().hex,
            one.name,
            units.get(fold(one.name), ""),
            one.asked,
            one.due,
            by=by,
            at=at,
        )
        for one in new
    )
    for body in made:
        store.put(uid, body.identifier, body)
    record_asking(draft, len(made))
    return made


def change_body(
    draft: DexterityContent,
    identifier: str,
    state: BodyState,
    answered: date | None,
    due: date | None,
) -> AskedBody:
    """State what came of asking a body, or set another day. Raises Refused."""
    require_asking(draft)
    body = asked_body(draft, identifier)
    changes = {"state": state, "answered": answered, "due": due}
    if state is BodyState.NOT_ANSWERED:
        # The day that is taken back with an answer is not one that was typed.
        if answered not in (None, body.answered):
            raise Refused(reasons.ANSWERED_NOTHING)
        changes |= NOT_ANSWERED
    elif answered is None:
        raise Refused(reasons.NO_ANSWERED)
    elif not body.asked <= answered <= today():
        raise Refused(reasons.WRONG_ANSWERED)
    if due is not None and due < body.asked:
        raise Refused(reasons.WRONG_DUE)
    changed = body.stated(**changes, is_dropped=False)
    asked_store().put(draft.UID(), identifier, changed)
    record_asking(draft, 1)
    return changed


def drop_body(draft: DexterityContent, identifier: str) -> None:
    """Take a body out that was added by mistake; where everybody reads it, when that is
    confirmed. Raises Refused.
    """
    require_asking(draft)
    body = asked_body(draft, identifier)
    if body.reply:
        raise Refused(reasons.HAS_REPLY)
    if body.public is None:
        asked_store().drop(draft.UID(), identifier)
    else:
        asked_store().put(draft.UID(), identifier, body.stated(is_dropped=True))
    record_asking(draft, 1)


def link_reply(uid: str, identifier: str, code: str, reply: Reply) -> None:
    """A body has answered by a reply that was entered; one that only agrees agreed."""
    store = asked_store()
    before = body_of_reply(uid, code)
    if before is not None and before.identifier != identifier:
        # The reply was taken for another body's.
        store.put(uid, before.identifier, before.stated(**NOT_ANSWERED))
    found = store.get(uid, identifier)
    if found is None:
        return
    agrees = all(one.stance is Stance.AGREE for one in reply.points)
    state = BodyState.AGREED if agrees else BodyState.HAS_OPINIONS
    answered = found.stated(
        state=state, answered=reply.arrived, reply=code, is_dropped=False
    )
    store.put(uid, identifier, answered)


def body_of_reply(uid: str, code: str) -> AskedBody | None:
    """The body that answered by a reply."""
    return next((one for one in asked_store().of(uid) if one.reply == code), None)


def body_named(bodies: Iterable[AskedBody], name: str) -> AskedBody | None:
    """The body of a name, as people write it."""
    wanted = fold(name)
    return next((one for one in bodies if fold(one.name) == wanted), None)


def units_by_name() -> dict[str, str]:
    """Codes of units by what they are called."""
    return {
        fold(name): one.code
        for one in all_units()
        for name in (one.short_name, one.title)
        if name
    }


def _check(new: NewBody, known: set[str]) -> None:
    if not new.name:
        raise Refused(reasons.NO_NAMES)
    if len(new.name) > LONGEST_NAME:
        raise Refused(reasons.LONG_NAME)
    if fold(new.name) in known:
        raise Refused(reasons.asked_already(new.name))
    if new.asked > today():
        raise Refused(reasons.WRONG_ASKED)
    if new.due is not None and new.due < new.asked:
        raise Refused(reasons.WRONG_DUE)


def asked_body(draft: DexterityContent, identifier: str) -> AskedBody:
    """Raises Refused for one that is not there."""
    found = asked_store().get(draft.UID(), identifier)
    if found is None:
        raise Refused(UNKNOWN_BODY)
    return found


def record_asking(
    draft: DexterityContent, count: int, deed: str = "bodies_asked"
) -> None:
    details = {"deed": deed, "count": count}
    record_act(OPINION_ENTER, draft, details=details)
