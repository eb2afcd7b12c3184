"""Values of a form, of an address or of a body of the API."""

from collections.abc import Mapping
from typing import Any


def form_value(form: Mapping[str, Any], name: str) -> str:
    """The text that was sent under a name; "" where it is none, or no single text."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
