"""A decision of the province, and the relations that it proposes."""

from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse


HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 40/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Giang, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
{title}

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

{body}
"""
OTHER = "12/2020/QĐ-UBND"


def found(body: str, title: str = "Về một việc mẫu") -> list[RelationProposal]:
    text = parse(HEAD.format(title=title, body=body))
    return [
        each for each in find_relations(text) if each.kind.value not in ("based-on",)
    ]


def said(body: str, title: str = "Về một việc mẫu") -> list[tuple[str, str, str]]:
    """Kind, number and what is reached, of each proposal."""
    return [
        (
            each.kind.value,
            each.document.number.canonical if each.document.number else "",
            " ".join(one.eid_ending for one in each.provisions) or each.extent.value,
        )
        for each in found(body, title)
    ]
