"""No code stands in the register twice; checked on every way in."""

from ...base.refusal import Refusal
from ..register.codes import procedure_codes
from ..register.unique import UniqueCode
from .schema import IProcedure
from bacgiang.policy import _
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent


def code_is_taken(code: str) -> Refusal:
    return Refusal(
        "code_is_taken",
        _(
            "refusal_code_is_taken",
            default="The register already holds a procedure with the code ${code}. "
            "Open that one and change it, or check the code.",
            mapping={"code": code},
        ),
        "code",
    )


CODES = UniqueCode(procedure_codes, "code", code_is_taken)


def keep_code(procedure: IProcedure, event: object) -> None:
    """Raise RefusedInput, or note the code."""
    if CODES.of(procedure) is not None:
        CODES.keep(procedure)


def refuse_held(procedure: IProcedure, event: IBeforeTransitionEvent) -> None:
    if CODES.of(procedure) is not None:
        CODES.ask_again(procedure, event)


def drop_code(procedure: IProcedure, event: object) -> None:
    CODES.drop(procedure)
