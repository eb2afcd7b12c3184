"""Values of a form, of an address or of a body of the API."""

from collections.abc import Mapping
from typing import Any


def form_value(form: Mapping[str, Any], name: str) -> str:
    """The text that was sent under a name; "" where it is none, or no single text."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def number_in(text: Any, digits: int = 5) -> int | None:
    """The whole number that a text is; None for anything else, and for longer ones."""
    sound = isinstance(text, str) and text.isascii() and text.isdigit()
    return int(text) if sound and len(text) <= digits else None


def batch_start(form: Mapping[str, Any]) -> int:
    """Where a batch begins, as Plone's links from one to the next say it."""
    sent = form.get("b_start")
    return max(sent, 0) if isinstance(sent, int) else number_in(sent, 9) or 0


def listed_texts(form: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The texts of a field that may be sent several times; nothing else of it."""
    value = form.get(name, ())
    found = value if isinstance(value, list | tuple) else [value]
    return tuple(one for one in found if isinstance(one, str))
