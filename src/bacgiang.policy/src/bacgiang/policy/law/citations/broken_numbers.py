"""Numbers of documents that lost something on the way: "số 22/201 /QĐ-UBND".

What they name cannot be looked up, and what is done to it not be proposed.
"""

from bacgiang.policy.law.citations.passages import passages
from bacgiang.policy.law.tree import LegalText
from collections.abc import Iterator
import re


_BROKEN = re.compile(
    r"(?<!\w)số\s{0,2}:?\s{0,2}(?P<number>\d{1,5}[a-zđ]?\s?/\s?(?:\d{3}|\d{0,3}[….]{1,10})"
    r"\s{0,2}/\s?(?:QĐ|NQ|NĐ|TT|TTLT|TTLB|CT|KH|QH)\d{0,2}(?:[-–][^\W\d_]{1,12}){0,4})(?!\w)",
    re.IGNORECASE,
)


def broken_numbers(text: LegalText) -> Iterator[str]:
    """Yield such numbers as printed, each once, in order; not those in quotes."""
    said = (one.said for passage in passages(text) for one in passage.statements)
    found = (match["number"] for each in said for match in _BROKEN.finditer(each))
    yield from dict.fromkeys(" ".join(one.split()) for one in found)
