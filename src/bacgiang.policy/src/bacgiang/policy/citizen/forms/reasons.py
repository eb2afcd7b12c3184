"""What is missing or wrong of what was answered, told by its name."""

from ...base.refusal import Refusal
from .definition import in_language
from .definition import Kind
from .field_names import field_name
from .judging import Fault
from .judging import Wrong
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


_WORDS: Mapping[Fault, Message] = {
    Fault.MISSING: _("dossier_fault_missing", default="“${title}” is missing."),
    Fault.WRONG: _(
        "dossier_fault_wrong", default="“${title}” cannot be read. Look at it again."
    ),
    Fault.TOO_LONG: _(
        "dossier_fault_long", default="“${title}” takes ${bound} characters at most."
    ),
    Fault.TOO_SMALL: _(
        "dossier_fault_small", default="“${title}” is ${bound} at least."
    ),
    Fault.TOO_LARGE: _(
        "dossier_fault_large", default="“${title}” is ${bound} at most."
    ),
    Fault.TOO_FEW: _(
        "dossier_fault_few", default="“${title}” takes ${bound} at least."
    ),
    Fault.TOO_MANY: _(
        "dossier_fault_many", default="“${title}” takes ${bound} at most."
    ),
}


_WRONG: Mapping[Kind, Message] = {
    Kind.DATE: _(
        "dossier_fault_no_date",
        default="“${title}” is no day of the calendar. Write it as 31/12/2026.",
    ),
    Kind.NUMBER: _(
        "dossier_fault_no_number",
        default="“${title}” is no number. Write figures alone.",
    ),
}


def refusal_of(wrong: Wrong, language: str) -> Refusal:
    bound = f"{wrong.bound:g}" if wrong.bound is not None else ""
    facts = {"title": in_language(wrong.question.title, language), "bound": bound}
    code = f"answer_{wrong.fault.value.replace('-', '_')}"
    words = _WORDS[wrong.fault]
    if wrong.fault is Fault.WRONG:
        words = _WRONG.get(wrong.question.kind, words)
    said = Message(words, mapping=facts)
    return Refusal(code, said, field_name(wrong.path))
