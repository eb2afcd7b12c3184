"""A sentence of a decision, and the relations that it proposes."""

from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.parsing import parse


ISSUER = "Ủy ban nhân dân tỉnh Bắc Giang"
OTHER = f"Quyết định số 12/2020/QĐ-UBND ngày 06 tháng 5 năm 2020 của {ISSUER}"
SECOND = f"Quyết định số 13/2021/QĐ-UBND ngày 07 tháng 6 năm 2021 của {ISSUER}"


def found(sentence: str, following: str = "Giao Sở mẫu.") -> list[RelationProposal]:
    """What a decision proposes whose first clause is a sentence, and its second one."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG\nSố: 40/2025/QĐ-UBND\n"
        "Bắc Giang, ngày 02 tháng 6 năm 2025\n\nQUYẾT ĐỊNH\nVề một việc mẫu\n\n"
        f"QUYẾT ĐỊNH:\n\nĐiều 1. Mẫu\n1. {sentence}\n2. {following}\n"
    )
    return list(find_relations(parse(text)))


def said(sentence: str, following: str = "Giao Sở mẫu.") -> list[str]:
    """Kind, what is reached, what not, and the days, of each proposal.

    "{other}" stands for one document, "{second}" for another, which is marked with "+".
    """
    return [
        " ".join(
            [
                ("+" if _is_second(each) else "") + each.kind.value,
                ",".join(one.eid_ending for one in each.provisions)
                or each.extent.value,
                *(f"but {one.eid_ending}" for one in each.excepted),
                *(f"from {each.term.first}" for _ in [1] if each.term.first),
                *(f"until {each.term.last}" for _ in [1] if each.term.last),
            ]
        )
        for each in found(_full(sentence), _full(following))
    ]


def _full(sentence: str) -> str:
    return sentence.replace("{other}", OTHER).replace("{second}", SECOND)


def _is_second(proposal: RelationProposal) -> bool:
    number = proposal.document.number
    return number is not None and number.serial == 13
