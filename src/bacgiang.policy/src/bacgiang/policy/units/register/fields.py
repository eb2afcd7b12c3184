"""Fields of a unit that know the rules of the register, in forms and in the API."""

from ...base.refusal import Refusal
from . import reasons
from . import rules
from .directory import directory
from Acquisition import aq_base
from plone.dexterity.content import DexterityContent
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
        raise RuleBroken(reasons.INVALID_CODE)
    return True


def is_host(value: str) -> bool:
    """Constraint: a host name in lower case, such as soyte.bacgiang.gov.vn."""
    if len(value) > 253 or not HOST.fullmatch(value):
        raise RuleBroken(reasons.INVALID_HOST)
    return True


def _held(context: DexterityContent, name: str) -> str | None:
    """A fact of the unit a bound field belongs to, None while it is being added."""
    return getattr(aq_base(context), name, None)


def _refuse(refusals: tuple[Refusal, ...]) -> None:
    if refusals:
        raise RuleBroken(refusals[0])


class UnitCode(ASCIILine):
    """Free when the unit is added, fixed ever after."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is None:
            return
        code = _held(self.context, "code")
        if code is None:
            _refuse(rules.why_not_code(directory(), value, self.context))
        elif value != code:
            raise RuleBroken(reasons.CODE_FIXED)


class UnitHost(ASCIILine):
    """No two units answer under one host name."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is not None:
            _refuse(rules.why_not_host(directory(), _held(self.context, "code"), value))


class ParentUnit(Choice):
    """A unit that exists and lies outside the own branch."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if self.context is not None and value != _held(self.context, "parent_unit"):
            _refuse(
                rules.why_not_parent(directory(), _held(self.context, "code"), value)
            )
