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
    return _title(TYPES, token, language)


def issuer_name(token: str, language: str) -> str:
    return _title(ISSUERS, token, language)


def _title(record: str, token: str, language: str) -> str:
    lines = tuple(api.portal.get_registry_record(record, default=None) or ())
    vi, en = _titles(lines).get(token, (token, ""))
    return en if language == "en" and en else vi


@lru_cache(maxsize=8)
def _titles(lines: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Vietnamese and English titles by token; of two lines the first counts."""
    found: dict[str, tuple[str, str]] = {}
    for line in lines:
        token, vi, en = ([part.strip() for part in line.split(COLUMN)] + ["", ""])[:3]
        if token and vi:
            found.setdefault(token, (vi, en))
    return found
