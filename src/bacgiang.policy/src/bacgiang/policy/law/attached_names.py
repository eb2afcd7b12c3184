"""What the attachments of a document are called: "Phụ lục II", "Quy chế kèm theo".

Their eIds count them in the order they stand in, whatever they are.
"""

from bacgiang.policy.law.appendices import appendix_labels
from bacgiang.policy.law.tree import LegalText
import re


_NOUN = re.compile(
    r"\W{0,4}(?:bản\s{1,3})?(?P<noun>quy\s{1,3}(?:định|chế|trình|hoạch)|qui\s{1,3}(?:định|chế)"
    r"|điều\s{1,3}lệ|nội\s{1,3}quy|thể\s{1,3}lệ|phụ\s{1,3}lục|danh\s{1,3}mục|bảng\s{1,3}giá"
    r"|kế\s{1,3}hoạch|chương\s{1,3}trình|đề\s{1,3}án|phương\s{1,3}án|hướng\s{1,3}dẫn)(?!\w)",
    re.IGNORECASE,
)
_HEAD_BLOCKS = 4


def attached_names(text: LegalText) -> dict[str, str]:
    """Return the names of attachments by eId; of one whose head says none, nothing.

    An appendix has its own number; two attachments of one name have none.
    """
    labels = appendix_labels(text)
    found: dict[str, str] = {}
    for part in text.attachments:
        label = labels.get(part.eid)
        heads = (_NOUN.match(block.text) for block in part.preface[:_HEAD_BLOCKS])
        noun = next((" ".join(head["noun"].split()) for head in heads if head), "")
        if label:
            found[part.eid] = f"Phụ lục {label}"
        elif noun:
            found[part.eid] = f"{noun.capitalize()} kèm theo"
    names = list(found.values())
    return {eid: name for eid, name in found.items() if names.count(name) == 1}
