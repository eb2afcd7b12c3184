"""Citations in a text: provisions, the document they are in, or a document alone."""

from bacgiang.policy.law.citations.documents import find_numbered
from bacgiang.policy.law.citations.law_titles import find_laws
from bacgiang.policy.law.citations.provision_lists import find_lists
from bacgiang.policy.law.citations.provision_lists import ProvisionList
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentMention
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_type_names import type_named
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
import re
from typing import TypeVar


_Stretch = TypeVar("_Stretch", DocumentMention, ProvisionList)


@dataclass(frozen=True, slots=True)
class Citation:
    """``text[start:end]`` cites provisions, a document, or provisions of a document.

    ``document`` is None where provisions stand alone: they are of the document that
    holds the text, or of the one that the sentence is about. Without ``provisions``
    the document is cited as a whole. ``document_start`` is where the document's own
    words begin. ``is_partial``: something in the provisions is meant that has no name.
    """

    start: int
    end: int
    provisions: tuple[CitedProvision, ...] = ()
    document: DocumentReference | None = None
    document_start: int = 0
    is_partial: bool = False


_THIS = re.compile(
    r"(?<!\w)(?P<name>(?:Bản\s{1,3})?(?:Quy|Qui)\s{1,3}(?:định|chế)|Điều\s{1,3}lệ|Nội\s{1,3}quy"
    r"|Bộ\s{1,3}luật|Luật|Pháp\s{1,3}lệnh|Nghị\s{1,3}(?:quyết|định)|Quyết\s{1,3}định"
    r"|Chỉ\s{1,3}thị|Thông\s{1,3}tư(?:\s{1,3}liên\s{1,3}tịch)?|Kế\s{1,3}hoạch"
    r"|Hướng\s{1,3}dẫn|Văn\s{1,3}bản)\s{1,3}này(?!\w)",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s{0,3},?\s{0,3}\(?(?:(?:của|tại|thuộc|trong|(?:được\s{1,3})?ban\s{1,3}hành"
    r"\s{1,3}kèm\s{1,3}theo|kèm\s{1,3}theo)\s{1,3})?(?:(?:các|bản)\s{1,3})?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s{0,3},?\s{0,3}(?:của|tại|thuộc|trong)\s{1,3}", re.IGNORECASE)

# "Phụ lục 4 Danh mục ... của Luật ...", "phần I - Giá cước ban hành kèm theo ..."
_TITLED = re.compile(
    r"\s{0,3}(?:[-–:]\s{1,3}(?=[A-ZĐ])|(?=Danh\s{1,3}mục|Biểu|Bảng))[^;:.\d“”]{3,120}?\s{1,3}"
    r"(?:của|(?:được\s{1,3})?ban\s{1,3}hành\s{1,3}(?:kèm\s{1,3})?theo)\s{1,3}(?:bản\s{1,3})?"
    r"(?=Luật|Bộ\s{1,3}luật|Pháp|Nghị|Quyết|Thông|Chỉ|Quy)"
)

# "Phụ lục số 01 ban hành kèm theo Quy chế quản lý chợ tại Quyết định ..."
_OF_ATTACHED = re.compile(
    r"\s{0,3}(?:của|thuộc|(?:(?:được\s{1,3})?ban\s{1,3}hành\s{1,3})?kèm\s{1,3}theo)?\s{1,3}"
    r"(?:bản\s{1,3})?(?P<noun>(?:Quy|Qui)\s{1,3}(?:chế|định)|Điều\s{1,3}lệ|Nội\s{1,3}quy)\s"
    r"[^;:.,\d“”]{3,120}?\stại\s{1,3}(?=Nghị|Quyết|Thông|Chỉ)"
)


def find_documents(text: str) -> list[DocumentMention]:
    """Return the documents that a text names, in order; "this document" is not one."""
    laws = list(find_laws(text))
    numbered = _outside(find_numbered(text), laws)
    return sorted([*laws, *numbered], key=lambda mention: mention.start)


def find_citations(text: str) -> list[Citation]:
    """Return all citations of a text, in order and disjoint.

    Provisions and the document named after them make one citation.
    """
    mentions = find_documents(text)
    this = _outside(_find_this(text), mentions)
    by_start = {mention.start: mention for mention in [*mentions, *this]}
    citations: list[Citation] = []
    joined: set[int] = set()
    for found in _outside(find_lists(text), mentions):
        mention = _document_after(text, found.end, by_start)
        if mention is None:
            citations.append(
                Citation(
                    found.start,
                    found.end,
                    found.provisions,
                    is_partial=found.is_partial,
                )
            )
        else:
            joined.add(mention.start)
            citations.append(
                replace(
                    _of(mention, found.start, found.provisions),
                    is_partial=found.is_partial,
                )
            )
    alone = (mention for mention in mentions if mention.start not in joined)
    citations += [_of(mention, mention.start) for mention in alone]
    return sorted(citations, key=lambda citation: citation.start)


def _document_after(
    text: str, end: int, by_start: Mapping[int, DocumentMention]
) -> DocumentMention | None:
    """Return the document of provisions named up to ``end``, if it is named there."""
    joins = (join.match(text, end) for join in (_JOIN, _OF, _TITLED))
    joined_to = (by_start.get(join.end()) for join in joins if join)
    found = next(filter(None, joined_to), None)
    issued = _OF_ATTACHED.match(text, end) if found is None else None
    mention = by_start.get(issued.end()) if issued else None
    if issued is None or mention is None:
        return found
    attached = " ".join(issued["noun"].split())
    return replace(mention, reference=replace(mention.reference, attached=attached))


def _of(
    mention: DocumentMention, start: int, provisions: tuple[CitedProvision, ...] = ()
) -> Citation:
    return Citation(start, mention.end, provisions, mention.reference, mention.start)


def _find_this(text: str) -> Iterator[DocumentMention]:
    for match in _THIS.finditer(text):
        kind = type_named(match["name"])
        attached = "" if kind else " ".join(match["name"].split())
        reference = DocumentReference(type=kind, attached=attached, is_this=True)
        yield DocumentMention(reference, match.start(), match.end())


def _outside(found: Iterable[_Stretch], taken: list[DocumentMention]) -> list[_Stretch]:
    """Return those that do not overlap any of ``taken``, which is in order."""
    kept: list[_Stretch] = []
    place = 0
    for each in found:
        while place < len(taken) and taken[place].end <= each.start:
            place += 1
        if place == len(taken) or taken[place].start >= each.end:
            kept.append(each)
    return kept
