"""A second person confirms what one states of the bodies that were asked.

Names and answers of others come out on the page of a draft: nobody alone says publicly
that an office was asked, or agreed. A unit that has a board here is told.
"""

from ...base.acts.actor import current_actor
from ...base.refusal import Refused
from ..cases.moderating import may_moderate
from . import asking_reasons as reasons
from .asked_store import asked_store
from .asking import asked_body
from .asking import record_asking
from .asking import require_asking
from .body import AskedBody
from .telling_units import tell_unit
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent


def may_confirm(draft: DexterityContent, body: AskedBody) -> bool:
    """Whether whoever looks is the second person on what is stated of a body."""
    return bool(body.by) and body.by != current_actor() and may_moderate(draft)


def confirm_bodies(
    draft: DexterityContent, seen: Mapping[str, str]
) -> tuple[AskedBody, ...]:
    """Let out what somebody else states: identifiers with `digest` as it was seen.

    All of them or none. Raises Refused.
    """
    require_asking(draft)
    if not may_moderate(draft):
        raise Refused(reasons.NOT_YOURS_TO_CONFIRM)
    if not seen:
        raise Refused(reasons.NOTHING_CONFIRMED)
    chosen = [asked_body(draft, identifier) for identifier in seen]
    for body in chosen:
        if body.digest != seen[body.identifier] or not body.by:
            raise Refused(reasons.asked_changed(body.name))
        if not may_confirm(draft, body):
            raise Refused(reasons.SECOND_PERSON)
    store, uid = asked_store(), draft.UID()
    for body in chosen:
        if body.is_dropped:
            store.drop(uid, body.identifier)
        else:
            store.put(uid, body.identifier, body.confirmed)
            tell_unit(draft, body.unit)
    record_asking(draft, len(chosen), "bodies_confirmed")
    return tuple(body.confirmed for body in chosen)
