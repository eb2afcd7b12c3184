"""No number of a form stands in the register twice; checked on every way in."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.working_copy.rules import baseline_of
from ...legal.documents.by_uid import record_with
from ..register.codes import form_codes
from .formats import wrong_formats
from bacgiang.policy import _
from plone.uuid.interfaces import IUUID
from typing import Any


def holder_of_number(number: str) -> str | None:
    """UID of the form with this number."""
    return form_codes().holder(number)


def form_with(number: str) -> Any | None:
    """The form with this number, whoever asks."""
    uid = holder_of_number(number)
    return record_with(uid) if uid else None


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


def keep_number(form: Any, event: object) -> None:
    """Raise RefusedInput, or note the number of a form."""
    if form.number is None:
        # A working copy that comes into being; its fields were checked before.
        return
    refusal = wrong_formats(form)
    if refusal is not None:
        raise RefusedInput(refusal)
    # The form itself, or the one that a working copy will be merged into.
    changed = baseline_of(form) or form
    uid, holder = IUUID(changed), holder_of_number(form.number)
    if holder is not None and holder != uid:
        raise RefusedInput(number_is_taken(form.number))
    if changed is not form:
        return
    form_codes().keep(uid, form.number)


def drop_number(form: Any, event: object) -> None:
    form_codes().drop(IUUID(form))
