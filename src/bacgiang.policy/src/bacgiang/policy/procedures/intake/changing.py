"""Change what the register holds, as far as whoever acts may."""

from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ...editorial.visibility.seen import may_see
from ...editorial.working_copy.rules import check_out_refuses
from ...editorial.working_copy.rules import working_copy_of
from ..procedure.placing import named_alike
from ..register.codes import code_key
from ..register.unique import UniqueCode
from .refusals import NOT_CHANGED_THIS_WAY
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


MODIFY = "Modify portal content"


def known_as(
    codes: UniqueCode, register: DexterityContent, new: DexterityContent
) -> Any | None:
    """The record of this code that whoever acts may know of; None for none.

    What others have in work is told once the record is to come out, as in the form:
    until then it is a draft like any other, taken in once (`register/unique.py`).
    """
    code = codes.of(new)
    holder = codes.item(code)
    alike = [one for one in named_alike(register, new, code) if _same(codes, one, code)]
    known = (one for one in (holder, *alike) if one is not None and may_see(one))
    return next(known, None)


def _same(codes: UniqueCode, record: DexterityContent, code: str) -> bool:
    return code_key(codes.of(record) or "") == code_key(code)


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
