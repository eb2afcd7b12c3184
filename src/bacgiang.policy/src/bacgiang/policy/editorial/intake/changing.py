"""Change what a register holds, as far as whoever acts may."""

from ...base.refusal import Refusal
from ..working_copy.rules import check_out_refuses
from ..working_copy.rules import working_copy_of
from .outcome import Outcome
from .outcome import Result
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


MODIFY = "Modify portal content"


def bring(
    known: Any,
    schema: Any,
    values: dict[str, Any],
    names: tuple[str, ...],
    refusal: Refusal,
) -> Result:
    """Set the values on the item, or on a working copy of a published one.

    `names`: what is told to have changed. `refusal`: the reason where neither is open
    to whoever acts.
    """
    target = _target(known)
    if target is None:
        return Result(Outcome.REFUSED, known.UID(), known.absolute_url(), (refusal,))
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
