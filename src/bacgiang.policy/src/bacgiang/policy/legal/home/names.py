"""Names of types and issuers, read out of their tables once and not for each page.

The tables are short texts in the registry; they are read anew when they change.
"""

from ..vocabularies.issuers import RECORD as ISSUERS
from ..vocabularies.tables import COLUMN
from functools import lru_cache
from plone import api


TYPES = "bacgiang.document_types"


def type_name(token: str, language: str) -> str:
    """Title of a type of document; the token where it is not in the table."""
    vi, en = _both(TYPES, token)
    return en if language == "en" and en else vi


def issuer_name(token: str, language: str) -> tuple[str, str]:
    """The name, and its language: "" where it is the one asked for."""
    vi, en = _both(ISSUERS, token)
    if language != "en":
        return vi, ""
    return (en, "") if en else (vi, "vi")


def _both(record: str, token: str) -> tuple[str, str]:
    lines = tuple(api.portal.get_registry_record(record, default=None) or ())
    return _titles(lines).get(token, (token, ""))


@lru_cache(maxsize=8)
def _titles(lines: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Vietnamese and English titles by token; of two lines the first counts."""
    found: dict[str, tuple[str, str]] = {}
    for line in lines:
        token, vi, en = ([part.strip() for part in line.split(COLUMN)] + ["", ""])[:3]
        if token and vi:
            found.setdefault(token, (vi, en))
    return found
