"""A procedure is a valid record, whatever way its values came in."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..record.field_error import ErrorCode
from ..record.field_error import FieldError
from ..record.json_form import read_json
from ..record.json_form import to_json
from .conversion import record_of
from .conversion import values_of
from .decision_rule import decision_without_kind
from .field_titles import title_at
from .rows_rule import too_many_rows
from .schema import IProcedure
from bacgiang.policy import _
from enum import Enum
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


NUMBER = _(
    "procedure_error_number",
    default="“${field}” must be a number that is not negative; “${value}” is none.",
)
LONG = _(
    "procedure_error_long",
    default="“${field}” is too long: ${limit} at most.",
)
WRONG = _(
    "procedure_error_wrong",
    default="The value of “${field}” has the wrong form. See the description of the "
    "fields.",
)
_WORDS: dict[Enum, Message] = {
    ErrorCode.UNKNOWN_KEY: _(
        "procedure_error_unknown",
        default="There is no field “${value}”. Leave it out or correct its name.",
    ),
    ErrorCode.REQUIRED: _(
        "procedure_error_required",
        default="“${field}” is missing. Fill it in.",
    ),
    ErrorCode.NOT_A_NUMBER: NUMBER,
    ErrorCode.NEGATIVE: NUMBER,
    ErrorCode.NOT_A_CHOICE: _(
        "procedure_error_choice",
        default="“${value}” is none of the choices of “${field}”. Choose: ${expected}.",
    ),
    ErrorCode.REPEATED: _(
        "procedure_error_repeated",
        default="“${value}” stands in “${field}” twice. Take one out.",
    ),
    ErrorCode.BAD_CODE: _(
        "procedure_error_code",
        default="“${value}” is no code: letters, digits and the signs . - _ / only.",
    ),
    ErrorCode.BAD_URL: _(
        "procedure_error_url",
        default="“${value}” is not the address of a page (https://…).",
    ),
    ErrorCode.BAD_DAY: _(
        "procedure_error_day",
        default="“${value}” is no day. Days are written as 2026-11-30.",
    ),
    ErrorCode.TOO_LONG: LONG,
    ErrorCode.TOO_MANY: LONG,
}


def in_words(error: FieldError) -> Refusal:
    """The error as a refusal; its field is the path of the value."""
    message = _WORDS.get(error.code, WRONG)
    title = translate(title_at(error.path), context=getRequest())
    said = {"value": "", "limit": "", "expected": "", **error.parameters}
    return Refusal(
        f"procedure_{error.code.value.replace('-', '_')}",
        Message(message, mapping={**said, "field": title}),
        error.path,
    )


def refuse_invalid(procedure: IProcedure, event: object) -> None:
    """Raise RefusedInput with everything that is wrong with a new or changed record.

    Texts are kept clean, whatever line breaks and blanks a browser sends.
    """
    if procedure.code is None:
        # A working copy that comes into being; its fields were checked before.
        return
    RefusedInput.raise_for(too_many_rows(procedure), decision_without_kind(procedure))
    record, errors = read_json(to_json(record_of(procedure)))
    if record is None:
        raise RefusedInput(*(in_words(error) for error in errors[:10]))
    for name, value in values_of(record).items():
        if getattr(procedure, name, None) != value:
            setattr(procedure, name, value)
