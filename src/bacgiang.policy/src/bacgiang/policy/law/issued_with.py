"""What an attachment says of the document it was issued with.

"(Ban hành kèm theo Quyết định số 1/2002/QĐ.UB ngày 07/3/2002 của UBND tỉnh A)": many
files hold only the regulation, not the decision, and it is all they tell.
"""

from bacgiang.policy.law.days import first_day
from bacgiang.policy.law.document_number import find_own_number
from bacgiang.policy.law.parsing.headlines import is_issued_with
from bacgiang.policy.law.tree import Block
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
import re


@dataclass(frozen=True, slots=True)
class IssuedWith:
    """Number as printed without blanks, day and issuer; empty or None if not said."""

    number: str = ""
    day: date | None = None
    issuer: str = ""


_ISSUER = re.compile(
    r"\bcủa\s+(?P<body>(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|chủ tịch|bộ|chính phủ|"
    r"thủ tướng|quốc hội|tổng cục|sở)\b(?:(?!\s+(?:về|v/v)\b)[^();]){0,120})",
    re.IGNORECASE,
)


def issued_with(preface: Sequence[Block]) -> IssuedWith:
    """Return what the head of an attachment says of the document it belongs to."""
    begin = next((i for i, b in enumerate(preface) if is_issued_with(b.text)), None)
    if begin is None:
        return IssuedWith()
    text = " ".join(block.text for block in preface[begin:])
    number, day = find_own_number(text), first_day(text)
    issuer = _ISSUER.search(text, day.end if day else 0)
    return IssuedWith(
        number.text if number else "",
        day.day if day else None,
        issuer["body"].strip() if issuer else "",
    )
