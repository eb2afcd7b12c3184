"""Why a dossier is not taken, and what to do about it. Codes are part of the API."""

from ...base.refusal import Refusal
from ..forms.definition import in_language
from ..forms.judging import Fault
from ..forms.judging import Wrong
from .field_names import field_name
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


DRAFT_GONE = Refusal(
    "draft_gone",
    _(
        "dossier_refusal_draft",
        default="Nothing is kept under this address any more: it was sent, or nobody "
        "went on with it for 30 days. Begin anew.",
    ),
    status=404,
)
NAME_MISSING = Refusal(
    "name_missing", _("petition_refusal_name", default="Write your name."), "name"
)
NO_WAY_TO_REACH = Refusal(
    "no_way_to_reach",
    _(
        "dossier_refusal_reach",
        default="Write a telephone number or an e-mail address: the unit may have to "
        "ask you something.",
    ),
    "phone",
)
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


def refusal_of(wrong: Wrong, language: str) -> Refusal:
    """What is missing is told by its name."""
    bound = f"{wrong.bound:g}" if wrong.bound is not None else ""
    facts = {"title": in_language(wrong.question.title, language), "bound": bound}
    code = f"answer_{wrong.fault.value.replace('-', '_')}"
    said = Message(_WORDS[wrong.fault], mapping=facts)
    return Refusal(code, said, field_name(wrong.path))
