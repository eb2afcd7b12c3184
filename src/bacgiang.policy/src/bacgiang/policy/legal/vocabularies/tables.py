"""Tables kept as registry records, one line an entry, its columns parted by "|".

Types, fields and scopes: `token|Vietnamese|English`, types with the mark in numbers as
a fourth column. Issuers: see `issuers`.
"""

from dataclasses import dataclass
from plone import api


COLUMN = "|"


@dataclass(frozen=True)
class Entry:
    """One line of a table."""

    token: str
    vi: str
    en: str
    rest: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        return self.en if language.startswith("en") and self.en else self.vi


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
    lines = api.portal.get_registry_record(record, default=None) or ()
    found: dict[str, Entry] = {}
    for entry in map(entry_of, lines):
        if entry is not None:
            found.setdefault(entry.token, entry)
    return found
