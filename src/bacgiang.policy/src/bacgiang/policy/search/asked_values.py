"""Values read from an address or form; anything odd is as if it were not there."""

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode


MAX_TEXT = 500
MAX_TOKEN = 300
MAX_START = 10_000_000


def text_value(form: Mapping[str, Any], name: str, longest: int = MAX_TEXT) -> str:
    """One line of text."""
    value = form.get(name)
    return " ".join(value.split())[:longest] if isinstance(value, str) else ""


def start_value(form: Mapping[str, Any], name: str) -> int:
    """Where a page begins."""
    value = form.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return min(int(value[:9]), MAX_START)
    return 0


def as_query(question: Any, names: Iterable[str]) -> str:
    """A question as the query of an address; what is empty is left out."""
    said = {name: getattr(question, name) for name in names}
    return urlencode({name: str(one) for name, one in said.items() if one})
