"""Acts upon a thing that is there already: to issue it again, to change, to end it.

Who asks for a licence and says no more wants one, not to give it back; procedures for
what may be done with it later bear nearly the same names.
"""

from ...text.folding import fold
from ...text.folding import fold_case
from ..query.wordings import Concept
from collections.abc import Iterable
from functools import lru_cache
import re


_ACTS = (
    "cấp lại|cấp đổi|đổi|thay đổi|sửa đổi|bổ sung|điều chỉnh|gia hạn|xóa|hủy|thu hồi|"
    "tạm ngừng|chấm dứt|giải thể|sáp nhập|chia tách"
)
_LATER = re.compile(rf"\b(?:{fold_case(_ACTS)})\b")
_LATER_FOLDED = re.compile(rf"\b(?:{fold(_ACTS)})\b")


@lru_cache(maxsize=16384)
def is_later_act(title: str) -> bool:
    return _LATER.search(fold_case(title)) is not None


def asks_for_later_act(concepts: Iterable[Concept]) -> bool:
    """Whether a question says one, or what it says may be one."""
    asked = " ".join(word for one in concepts for word in one.words)
    others = (" ".join(way.words) for one in concepts for way in one.others)
    return any(_LATER_FOLDED.search(said) for said in (asked, *others))
