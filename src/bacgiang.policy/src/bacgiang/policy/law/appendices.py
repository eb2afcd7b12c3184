"""Appendices by the number they are cited by: "Phụ lục II" may be the third attachment.

Attachments are counted in the order they stand in (``att_3``), whatever they are; the
regulation that a decision issues comes before its first appendix.
"""

from bacgiang.policy.law.numerals import roman
from bacgiang.policy.law.tree import LegalText
from collections.abc import Mapping
import re


_HEADING = re.compile(
    r"\W{0,4}phụ\s{1,3}lục\s{1,3}(?:số\s{0,2}:?\s{0,2})?"
    r"(?P<label>[IVXLC]{1,9}|\d{1,3}|[A-Z])(?!\w)",
    re.IGNORECASE,
)
_HEAD_BLOCKS = 4
_PREFIX = "att_"


def appendices(text: LegalText) -> dict[str, str]:
    """Return the eIds of a document's appendices by their numbers (``appendix_key``).

    Of two with one number the first counts.
    """
    found: dict[str, str] = {}
    for eid, label in appendix_labels(text).items():
        found.setdefault(appendix_key(label), eid)
    return found


def appendix_labels(text: LegalText) -> dict[str, str]:
    """Return the numbers of a document's appendices, as they stand there, by eId."""
    found: dict[str, str] = {}
    for part in text.attachments:
        heads = (_HEADING.match(block.text) for block in part.preface[:_HEAD_BLOCKS])
        label = next((head["label"] for head in heads if head), None)
        if label:
            found[part.eid] = label
    return found


def appendix_key(label: str) -> str:
    """Return a number as all its spellings share it: II, 2 and 02 are one."""
    plain = label.upper()
    if plain.isdecimal():
        return str(int(plain))
    value = roman(plain) if re.fullmatch("[IVXLC]{1,9}", plain) else 0
    return str(value) if value else plain


def with_appendix_found(ending: str, found: Mapping[str, str]) -> str:
    """Return an ending of an eId with the attachment that its "Phụ lục" stands for.

    Unchanged where it names none, or one that the document has not.
    """
    first, joint, rest = ending.partition("__")
    if not first.startswith(_PREFIX):
        return ending
    eid = found.get(appendix_key(first.removeprefix(_PREFIX)))
    return f"{eid}{joint}{rest}" if eid else ending
