"""The tracking code in the address of a board's page."""

from ...citizen.codes.tracking_code import CodeError
from ...citizen.codes.tracking_code import parse
from typing import Any


def code_asked(request: Any, name: str = "code") -> str:
    """As it is kept; "" for what is no code."""
    return code_from(request.form.get(name, ""))


def code_from(text: Any) -> str:
    try:
        return parse(text) if isinstance(text, str) else ""
    except CodeError:
        return ""
