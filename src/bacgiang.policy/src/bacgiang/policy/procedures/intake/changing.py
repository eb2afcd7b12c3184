"""Change what the register holds, as far as whoever acts may."""

from ...editorial.intake.changing import bring
from ...editorial.intake.outcome import Result
from ...editorial.visibility.seen import may_see
from ..procedure.placing import named_alike
from ..register.codes import code_key
from ..register.unique import UniqueCode
from .refusals import NOT_CHANGED_THIS_WAY
from plone.dexterity.content import DexterityContent
from typing import Any


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
    return bring(known, schema, values, names, NOT_CHANGED_THIS_WAY)
