"""Values of a record as its text states them; a person confirms them by approving."""

from ...base.tasks.working_days import working_day_after
from ...law.document_type_names import DocumentType
from ...law.document_type_names import type_named
from ...law.effect.clause import effective_clause
from ...law.effect.provision_clauses import find_provision_days
from ...law.effect.provision_days import ProvisionDays
from ...law.effect.term import last_day_of
from ...law.facts import Facts
from ...law.facts import read_facts
from ...law.facts import Signature
from ...law.tree import LegalText
from ...law.tree import pieces
from ..documents.official_document import CAPACITIES
from ..documents.official_document import LONGEST_TITLE
from ..documents.official_document import MOST_PROVISION_DAYS
from ..vocabularies.issuers import issuer_named
from datetime import date
import re
from typing import Any


# What a typist's office prints below the letterhead, such as "XV80".
_MARK_OF_A_CLERK = re.compile(r"\s[A-Z]{1,3}\d{2,4}$")


def values_from(text: LegalText, issued: Any = None) -> dict[str, Any]:
    """Fields by name; what the text does not say is left out.

    `issued` (ISO date) is the day of issue where it is known better than from the text.
    """
    facts = read_facts(text)
    found = _head(facts)
    # A consolidated text repeats the clauses of what it puts together.
    if type_named(facts.type) is not DocumentType.CONSOLIDATION:
        found |= _effect(text, _day(issued) or facts.issue_date)
    return {name: value for name, value in found.items() if value}


def _head(facts: Facts) -> dict[str, Any]:
    kind = type_named(facts.type)
    signature = facts.signatures[-1] if facts.signatures else Signature()
    capacity = next(iter(signature.authority), "").partition(" ")[0]
    return {
        "title": facts.title[:LONGEST_TITLE],
        "number": str(facts.number) if facts.number else "",
        "document_type": kind.value if kind else "other",
        "issuer": _issuer(facts)[:300],
        "issue_date": facts.issue_date,
        "place": facts.place[:100],
        "signing_capacity": capacity if capacity in CAPACITIES else "",
        "signer_title": signature.role[:200],
        "signer": signature.signer[:200],
    }


def _issuer(facts: Facts) -> str:
    """The body's name; of one that is known, not in the capitals of a letterhead."""
    issuer = _MARK_OF_A_CLERK.sub("", facts.issuer).rstrip()
    if not issuer.isupper():
        return issuer
    known = issuer_named(issuer, facts.issue_date) or issuer_named(issuer)
    return known.vi if known is not None else issuer


def _effect(text: LegalText, issued: date | None) -> dict[str, Any]:
    """First and last day by the document's own clause, and those of provisions."""
    parts = find_provision_days(text, issued, working_day_after)
    if len(parts) > MOST_PROVISION_DAYS:
        # A person has to say it in fewer lines.
        parts = (ProvisionDays((), is_partial=True),)
    own = {"provision_days": tuple(days.line for days in parts)}
    said = "\n".join(pieces(text))
    clause = effective_clause(said, issued, working_day_after)
    begin = clause.day if clause is not None else None
    end = (clause.until if clause is not None else None) or last_day_of(said, begin)
    if begin and end and end < begin:
        return own
    return {"entry_into_force": begin, "last_day_in_force": end, **own}


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
