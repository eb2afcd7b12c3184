"""Values read from an address or form; anything odd is as if it were not there."""

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
import unicodedata
from urllib.parse import urlencode


MAX_TEXT = 500
LONGEST_WORDS = 300
"""Characters of what is typed into the search box."""
MOST_VALUES = 20
"""Values of one condition."""
MAX_TOKEN = 300
MAX_START = 10_000_000
_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Co"})


def text_value(form: Mapping[str, Any], name: str, longest: int = MAX_TEXT) -> str:
    """One line of text."""
    value = form.get(name)
    return " ".join(value.split())[:longest] if isinstance(value, str) else ""


def words_asked_for(form: Mapping[str, Any]) -> str:
    """What is looked for; "" for anything but text. Control characters are blanks."""
    value = form.get("SearchableText")
    return _plain(value)[:LONGEST_WORDS].strip() if isinstance(value, str) else ""


def listed_values(form: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The values of a condition that may be said several times, each once."""
    value = form.get(name)
    said = value if isinstance(value, list | tuple) else [value]
    texts = (_plain(one) for one in said if isinstance(one, str))
    kept = dict.fromkeys(one for one in texts if one and len(one) <= MAX_TOKEN)
    return tuple(kept)[:MOST_VALUES]


def says_yes(form: Mapping[str, Any], name: str) -> bool:
    return form.get(name) in ("1", "on", "yes", "true")


def _plain(text: str) -> str:
    """One line without characters that nobody types and pages cannot hold."""
    seen = (" " if unicodedata.category(one) in _UNSEEN else one for one in text)
    return " ".join("".join(seen).split())


def start_value(form: Mapping[str, Any], name: str) -> int:
    """Where a page begins; a number as links between Plone's batches send it, too."""
    value = form.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:9])
    return min(max(value, 0), MAX_START) if isinstance(value, int) else 0


def as_query(question: Any, names: Iterable[str]) -> str:
    """A question as the query of an address; what is empty is left out."""
    said = {name: getattr(question, name) for name in names}
    return urlencode({name: str(one) for name, one in said.items() if one})
