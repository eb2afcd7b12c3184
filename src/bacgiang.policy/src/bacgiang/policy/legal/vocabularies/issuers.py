"""Bodies that issue documents, with the period in which they existed.

A line of `bacgiang.issuers` is
`token|Vietnamese|English|marks|from|to|successor|unit`: marks in document numbers,
parted by blanks, days as ISO dates, the token of the body that took over, and the code
of the unit of the register that is this body. Columns at the end may be missing.
"""

from ...law.document_identity import issuer_key
from .tables import Entry
from .tables import table
from dataclasses import dataclass
from datetime import date


RECORD = "bacgiang.issuers"


@dataclass(frozen=True)
class Issuer(Entry):
    """A body and the period in which it issued; None where a bound is not known."""

    marks: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""
    unit: str = ""

    def existed_on(self, day: date) -> bool:
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


def issuers() -> dict[str, Issuer]:
    """Every issuer by token."""
    return {token: _issuer(entry) for token, entry in table(RECORD).items()}


def issuer_named(name: str, on: date | None = None) -> Issuer | None:
    """The issuer of this name, in whatever spelling; on a day, only if it existed."""
    wanted = issuer_key(name)
    for issuer in issuers().values():
        if wanted in (issuer_key(issuer.vi), issuer_key(issuer.en)) and (
            on is None or issuer.existed_on(on)
        ):
            return issuer
    return None


def issuer_token(name: str, on: date | None) -> str:
    """Token of the issuer of this name in the table of issuers, else the name.

    A body that issues on a day on which the table has none of its name is told by
    the name all the same: two spellings of it are not two issuers.
    """
    known = issuer_named(name, on) or issuer_named(name)
    return known.token if known is not None else name


def successor_by(name: str, day: date | None) -> str | None:
    """What had taken over from a body by a day; "" for none, None if not known."""
    known = issuer_named(name)
    if known is None:
        return None
    is_over = day is None or (known.valid_to is not None and known.valid_to < day)
    heir = issuers().get(known.successor) if is_over else None
    return heir.vi if heir is not None else ""


def _issuer(entry: Entry) -> Issuer:
    marks, begin, end, successor, unit = (*entry.rest, "", "", "", "", "")[:5]
    return Issuer(
        **vars(entry),
        marks=tuple(marks.split()),
        valid_from=_day(begin),
        valid_to=_day(end),
        successor=successor,
        unit=unit,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
