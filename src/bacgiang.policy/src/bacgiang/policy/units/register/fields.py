"""Fields of a unit that know the rules of the register, in forms and in the API."""

from ...base.refusal import Refusal
from .directory import directory
from .reasons import CODE_FIXED
from .reasons import INVALID_CODE
from .reasons import INVALID_HOST
from .reserved_names import is_reserved
from .rules import why_not_code
from .rules import why_not_host
from .rules import why_not_parent
from Acquisition import aq_base
import re
from typing import Any
from zope.schema import ASCIILine
from zope.schema import Choice
from zope.schema.interfaces import ValidationError


class RuleBroken(ValidationError):
    """A rule of the register refuses the value; `doc()` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal

    def doc(self) -> Any:
        return self.refusal.message


CODE = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", re.ASCII)
HOST = re.compile(
    r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", re.ASCII
)


def is_code(value: str) -> bool:
    """Constraint: lower-case ASCII words joined by hyphens, at most 40 characters."""
    if len(value) > 40 or not CODE.fullmatch(value):
        raise RuleBroken(INVALID_CODE)
    return True


def is_host(value: str) -> bool:
    """Constraint: a host name in lower case, such as soyte.bacgiang.gov.vn."""
    if len(value) > 253 or not HOST.fullmatch(value):
        raise RuleBroken(INVALID_HOST)
    return True


def _unit_code(context: Any) -> str | None:
    """Code of the unit a bound field belongs to, None while it is being added."""
    return getattr(aq_base(context), "code", None)


def _refuse(refusals: tuple[Refusal, ...]) -> None:
    if refusals:
        raise RuleBroken(refusals[0])


class UnitCode(ASCIILine):
    """Free when the unit is added, fixed ever after."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is None:
            return
        code = _unit_code(self.context)
        if code is None:
            reserved = is_reserved(self.context, value)
            _refuse(why_not_code(directory(), value, is_reserved=reserved))
        elif value != code:
            raise RuleBroken(CODE_FIXED)


class UnitHost(ASCIILine):
    """No two units answer under one host name."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is not None:
            _refuse(why_not_host(directory(), _unit_code(self.context), value))


class ParentUnit(Choice):
    """A unit that exists and lies outside the own branch."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is not None and value != _parent(self.context):
            _refuse(why_not_parent(directory(), _unit_code(self.context), value))


def _parent(context: Any) -> str | None:
    return getattr(aq_base(context), "parent_unit", None)
