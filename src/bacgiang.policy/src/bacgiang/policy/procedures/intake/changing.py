"""Change what the register holds, as far as whoever acts may."""

from ...base.refusal import Refused
from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ...editorial.intake.trial import try_new
from ...editorial.visibility.seen import may_see
from ...editorial.working_copy.rules import check_out_refuses
from ...editorial.working_copy.rules import working_copy_of
from ...legal.documents.by_uid import record_with
from .refusals import HELD_BY_OTHERS
from .refusals import NOT_CHANGED_THIS_WAY
from collections.abc import Callable
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


MODIFY = "Modify portal content"


def held_by(
    holder: str, new: DexterityContent, put: Callable[[DexterityContent], object]
) -> Any:
    """The record of this UID. Raises Refused where another unit has it in work.

    `new` and `put`: what would be made without it, and how.
    """
    known = record_with(holder)
    if known is None or not may_see(known):
        try_new(new, put)
        raise Refused(HELD_BY_OTHERS)
    return known


def change(
    known: Any, schema: Any, values: dict[str, Any], names: tuple[str, ...]
) -> Result:
    """Set the values on the item, or on a working copy of a published one."""
    target = _target(known)
    if target is None:
        return Result(
            Outcome.REFUSED, known.UID(), known.absolute_url(), (NOT_CHANGED_THIS_WAY,)
        )
    changed = [name for name, one in values.items() if getattr(target, name) != one]
    for name in changed:
        setattr(target, name, values[name])
    if changed:
        notify(ObjectModifiedEvent(target, Attributes(schema, *changed)))
    elif target is not known:
        # The working copy under way says all of it already.
        return Result(Outcome.SAME, known.UID(), target.absolute_url())
    return Result(Outcome.CHANGED, known.UID(), target.absolute_url(), changes=names)


def _target(known: Any) -> Any | None:
    if api.user.has_permission(MODIFY, obj=known):
        return known
    copy = working_copy_of(known)
    if copy is not None:
        return copy if api.user.has_permission(MODIFY, obj=copy) else None
    if check_out_refuses(known) is not None:
        return None
    return ICheckinCheckoutPolicy(known).checkout(known.__parent__)
