"""No number of a form stands in the register twice; checked on every way in."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..procedure.decision_rule import decision_without_kind
from ..register.codes import form_codes
from ..register.unique import UniqueCode
from .formats import wrong_formats
from bacgiang.policy import _
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent
from typing import Any


def number_is_taken(number: str) -> Refusal:
    return Refusal(
        "form_number_is_taken",
        _(
            "refusal_form_number_is_taken",
            default="The register already holds a form with the number ${number}. Open "
            "that one and change it, or check the number.",
            mapping={"number": number},
        ),
        "number",
    )


NUMBERS = UniqueCode(form_codes, "number", number_is_taken)


def keep_number(form: Any, event: object) -> None:
    """Raise RefusedInput, or note the number of a form."""
    if NUMBERS.of(form) is None:
        # A working copy that comes into being; its fields were checked before.
        return
    RefusedInput.raise_for(wrong_formats(form), decision_without_kind(form))
    NUMBERS.keep(form)


def refuse_held(form: Any, event: IBeforeTransitionEvent) -> None:
    if NUMBERS.of(form) is not None:
        NUMBERS.ask_again(form, event)


def drop_number(form: Any, event: object) -> None:
    NUMBERS.drop(form)
