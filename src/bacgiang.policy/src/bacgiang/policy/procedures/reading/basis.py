"""The legal document that a line names, by number, issuer and day."""

from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.citations.issuers import named_at
from bacgiang.policy.law.citations.references import DocumentMention
from bacgiang.policy.law.document_number import find_numbers
from bacgiang.policy.law.document_number import FoundNumber
from bacgiang.policy.procedures.record.procedure_record import BasisDocument
import re


_GROUND = re.compile(r"Căn cứ\s+(?:vào\s+)?")
_NAME = re.compile(
    r"(?:Bộ\s?[Ll]uật|Luật|Pháp lệnh|Nghị|Quyết|Thông|Chỉ thị|Công văn|Lệnh)(?!\w)"
)
_BEFORE_NUMBER = re.compile(r"(?:số|sô)\s{0,2}:?\s{0,2}\Z", re.IGNORECASE)
_LAWS = ("QH", "UBTVQH")
# "Thôngtư số" is a slip of the hand; a longer beginning may be about anything.
_SHORT = 24
# Where a name goes on after this, the body was not read to its end.
_GOES_ON = re.compile(r"\s?(?:[&–-]|và\s+[A-ZĐÀ-Ỹ])")

# No body has these words in its name: a slip of the hand has hidden where it ends.
_NO_BODY = re.compile(r"(?<!\w)(?:dẫn|hướng|việc)(?!\w)")
_BODY = re.compile(r"\s(?=Bộ\s|Chính phủ|Thủ tướng|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng)")


def read_document(title: str) -> BasisDocument:
    """Return the document a title begins with; of others in it nothing is taken."""
    start = _start(title)
    own = own_mention(title[start:])
    if own is None or own.reference.number is None:
        found = _own_number(title, start)
        if found:
            start = found
            own = own_mention(title[start:])
    if own is None:
        return BasisDocument(title=title)
    return BasisDocument(
        title=title,
        number=_printed_number(title[start:], own),
        issuer=_issuer(title[start:], own),
        issue_date=own.reference.day,
    )


def own_mention(title: str) -> DocumentMention | None:
    """Return the document that a text begins with, if it is one."""
    mentions = find_documents(title)
    first = mentions[0] if mentions else None
    return first if first and first.start == 0 else None


def _start(title: str) -> int:
    ground = _GROUND.match(title)
    return ground.end() if ground else 0


def _own_number(title: str, start: int) -> int | None:
    """Return where the title's own number begins that stands away from its name."""
    found = next(find_numbers(title), None)
    if found is None or not _is_own(title[start : found.start], found):
        return None
    mark = _BEFORE_NUMBER.search(title[: found.start])
    return mark.start() if mark else found.start


def _is_own(before: str, found: FoundNumber) -> bool:
    names = _NAME.findall(before)
    if len(names) > 1:
        return False
    marks = found.number.issuer_marks
    is_law = bool(marks) and marks[0].startswith(_LAWS)
    begins = before.startswith(("Luật", "Bộ", "Pháp lệnh"))
    return (is_law and begins) or len(before) < _SHORT


def _printed_number(title: str, mention: DocumentMention) -> str:
    if mention.reference.number is None:
        return ""
    for found in find_numbers(title):
        if mention.start <= found.start and found.end <= mention.end:
            return title[found.start : found.end]
    return mention.reference.number.short


def _issuer(title: str, mention: DocumentMention) -> str:
    """Return the body that issued it, empty where only a part of its name was read."""
    issuer = mention.reference.issuer
    if issuer:
        end = title.find(issuer) + len(issuer)
    else:
        # The word "của" is forgotten now and then.
        body = _BODY.match(title, mention.end)
        named = named_at(title, body.end()) if body else None
        issuer, end = named if named else ("", 0)
    return "" if _GOES_ON.match(title, end) or _NO_BODY.search(issuer) else issuer
