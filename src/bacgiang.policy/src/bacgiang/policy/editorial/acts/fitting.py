"""Make an act fit to be sealed, whatever its text holds.

One act without a canonical form would keep its whole day from being sealed, so text
that came in by a form, the API or a file name is made fit when it is recorded.
"""

from ...sealing.canonical import MAX_INTEGER
from .act import Act
from .act import TEXTS
from dataclasses import replace
from datetime import date
from typing import Any
from unicodedata import normalize


TEXT_LIMIT = 10_000
DETAILS_LIMIT = 50


def fitted(act: Act) -> Act:
    """The act with text in NFC and UTF-8, at most `TEXT_LIMIT` characters each.

    Details are at most `DETAILS_LIMIT` texts, integers and booleans.
    """
    texts: dict[str, Any] = {name: fit_text(getattr(act, name)) for name in TEXTS}
    facts = list(act.details.items())[:DETAILS_LIMIT]
    details = {fit_text(name): _fit_fact(value) for name, value in facts}
    return replace(act, details=details, **texts)


def fit_text(value: str) -> str:
    """NFC; lone surrogates, which UTF-8 cannot hold, become U+FFFD; cut with “…”."""
    text = str(value)
    if len(text) > TEXT_LIMIT:
        text = f"{text[: TEXT_LIMIT - 1]}…"
    if text.isascii():
        return text
    sound = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", sound)


def _fit_fact(value: Any) -> str | int | bool:
    """What is none of the plain types is kept in words."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if abs(value) <= MAX_INTEGER else str(int(value))
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return fit_text(", ".join(str(one) for one in value))
    return fit_text(str(value))
