"""What a person types of a relation becomes public: it holds no secret (4.2a)."""

from ...base.refusal import Refusal
from ...editorial.secrecy.check import check_texts
from ...text.files.full.blocks import text_blocks
from .relation import Relation
from bacgiang.policy import _


def secret_in(relation: Relation) -> Refusal | None:
    """Asks to remove a mark of secrecy from what was typed, not read from a text."""
    typed = [relation.reason, *relation.eids, *relation.excepted]
    if not relation.identifier:
        typed.append(relation.words)
        for end in (relation.subject, relation.target):
            if not end.uid:
                typed += [end.number, end.title, end.issuer]
    for one in typed:
        if check_texts(text_blocks(one, "relation")).marks:
            return SECRECY_MARK
    return None


SECRECY_MARK = Refusal(
    "secrecy_mark",
    _(
        "refusal_relation_secrecy_mark",
        default="What is typed holds a mark of secrecy. Remove it: relations of "
        "documents are public once somebody else agrees.",
    ),
    "words",
)
