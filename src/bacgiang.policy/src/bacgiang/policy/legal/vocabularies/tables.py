"""Tables kept as registry records, one line an entry, its columns parted by "|".

Types, fields and scopes: `token|Vietnamese|English`, types with the mark in numbers as
a fourth column. Issuers: see `issuers`.
"""

from ...base.languages import reads_english
from dataclasses import dataclass
from functools import lru_cache
from plone import api


COLUMN = "|"
DOCUMENT_TYPES = "bacgiang.document_types"
LEGAL_FIELDS = "bacgiang.legal_fields"
TERRITORIAL_SCOPES = "bacgiang.territorial_scopes"


@dataclass(frozen=True)
class Entry:
    """One line of a table."""

    token: str
    vi: str
    en: str
    rest: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        return self.en if reads_english(language) and self.en else self.vi


def entry_of(line: str) -> Entry | None:
    """The line as an entry; None where it has no token and name."""
    token, *columns = (column.strip() for column in line.split(COLUMN))
    if not token or not columns or not columns[0]:
        return None
    vi, en, *rest = [*columns, ""]
    return Entry(token, vi, en, tuple(rest))


def table(record: str) -> dict[str, Entry]:
    """Entries of a registry record by token, in its order; empty where it is missing.

    Of two lines with one token the first counts.
    """
    return _entries(tuple(api.portal.get_registry_record(record, default=None) or ()))


def titles_in(record: str, language: str) -> dict[str, str]:
    """What each token of a table is called in a language, in the order of the table."""
    return {token: entry.title(language) for token, entry in table(record).items()}


def title_in(record: str, token: str | None, language: str, unknown: str = "") -> str:
    """What a token is called; `unknown` where the table has no such token."""
    entry = table(record).get(token or "")
    return entry.title(language) if entry is not None else unknown


@lru_cache(maxsize=16)
def _entries(lines: tuple[str, ...]) -> dict[str, Entry]:
    """Read once and not for each page; anew when the lines change."""
    found: dict[str, Entry] = {}
    for entry in filter(None, map(entry_of, lines)):
        found.setdefault(entry.token, entry)
    return found
