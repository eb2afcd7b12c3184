"""Places of words that are a whole document: "trong toàn bộ Quyết định số …"."""

from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.consolidation.lead import is_only_joints
from bacgiang.policy.law.consolidation.lead import LIMITED
from bacgiang.policy.law.consolidation.operations import Throughout
import re


_ALL = re.compile(
    r"^(?:(?:các\s+)?nội\s+dung\s+(?:của\s+|tại\s+)?)?"
    r"(?:toàn\s+bộ|toàn\s+văn)\s+(?:(?:các\s+)?nội\s+dung\s+)?(?:(?:của|tại|trong)\s+)?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"^(?:bộ\s+)?(?:luật|pháp\s+lệnh|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|"
    r"quy\s+định|quy\s+chế|văn\s+bản)$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\s*(?:,|(?<=\s)và)\s*(?:các\s+)?(?:phụ lục|mẫu biểu|biểu mẫu|văn bản)"
    r"(?:\s+(?:được\s+)?(?:ban\s+hành\s+)?kèm\s+theo(?:\s+\S+\s+\S+\s+này)?)?$",
    re.IGNORECASE,
)


def throughout(
    where: str, known: DocumentReference | None
) -> tuple[DocumentReference, Throughout] | None:
    """Return the one document all of which a place is; None where it is another place.

    ``known`` is the one that the lines above name.
    """
    said = " ".join(where.split()).strip(" ,.;:")
    attached = _ATTACHED.search(said)
    said = said[: attached.start()] if attached else said
    how = Throughout.WITH_ATTACHED if attached else Throughout.DOCUMENT
    bare = _ALL.sub("", said, count=1)
    if known is not None and bare != said and _UNNAMED.match(bare):
        return known, how
    cited = find_citations(f"tại {bare}")
    if not cited or any(one.provisions for one in cited):
        return None
    # What follows is its title.
    first, rest = cited[0].document, f"tại {bare}"[cited[0].end :]
    lead = f"tại {bare}"[: cited[0].start]
    if first is None or first.is_this or not is_only_joints(lead):
        return None
    return None if LIMITED.search(rest) else (first, how)
