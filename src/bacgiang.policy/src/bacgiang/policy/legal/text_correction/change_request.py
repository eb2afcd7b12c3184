"""What a form asks to be done to a provision, other than writing it anew."""

from ...base.form_values import form_value
from ...base.refusal import Refused
from .cutting import NO_LINE
from .numbering import NO_NUMBER
from .reshaping import Change
from .reshaping import Join
from .reshaping import Renumber
from .reshaping import Split
from collections.abc import Mapping
from typing import Any


def asked_change(form: Mapping[str, Any]) -> Change | None:
    """None where the text itself was written. Raises Refused."""
    match form.get("act"):
        case "split":
            line = _text(form, "line")
            if not line.isdecimal() or len(line) > 7:
                raise Refused(NO_LINE)
            return Split(int(line), _text(form, "number"))
        case "join":
            return Join(_text(form, "keep_number") == "yes")
        case "renumber":
            number = _text(form, "number")
            if not number:
                raise Refused(NO_NUMBER)
            return Renumber(number, _text(form, "following") == "yes")
        case "renumber-inside":
            return Renumber()
        case _:
            return None


def _text(form: Mapping[str, Any], name: str) -> str:
    return form_value(form, name).strip()[:100]
