"""Provisions of which only a part begins, or ends, on a day of its own.

"Quy định liên quan đến ... tại khoản 3 Điều 1 có hiệu lực từ ngày ...": which part it
is the text says in words. Told as long as the rest stands otherwise.
"""

from ...law.effect.answers import Answer
from ...law.effect.events import lineage
from ...law.effect.events import UNNAMED
from ..documents.official_document import OfficialDocument
from ..documents.provision_names import title_in
from ..relations.reach import scope_of
from .first_days import lines_of
from .remark import DescribedRemark
from bacgiang.policy import _
from zope.i18nmessageid import Message


def in_part(document: OfficialDocument, answer: Answer) -> dict[str, DescribedRemark]:
    """What is to be told at each of these provisions, by eId."""
    found: dict[str, DescribedRemark] = {}
    for line in lines_of(document):
        if line.other or not line.is_partial:
            continue
        days = line.line.rpartition(":")[2].strip()
        for part in scope_of(line, document.structure).eids:
            eid = part.removesuffix(f"__{UNNAMED}")
            own, whole = answer.provisions.get(part), answer.provisions.get(eid)
            if eid == part or own is None or whole is None:
                continue
            if own.status is not whole.status:
                title = title_in(document.structure, eid)
                words = Message(IN_PART, mapping={"provision": title, "days": days})
                found[eid] = DescribedRemark("in-part", words)
    return found


def told_within(
    eid: str, remarks: dict[str, DescribedRemark]
) -> tuple[DescribedRemark, ...]:
    """Those of a provision and of what holds it."""
    return tuple(remarks[one] for one in lineage(eid) if one in remarks)


IN_PART = _(
    "remark_in_part",
    default="Only a part of ${provision} has days of its own (${days}). Which part, "
    "the text says in words: what is told of it, and of all that stands in it, holds "
    "for the rest.",
)
