"""Lists that count anew within one provision, told by their numbers."""

from bacgiang.policy.law.citations.passages import Passage
from dataclasses import dataclass
from itertools import pairwise
import re


_FIRST = re.compile(r"1\s?[./)-]\s")
_LEADING = re.compile(r"\d{1,3}(?=\s?[./)-])")


@dataclass(slots=True)
class CountedLists:
    """Reads passages in order, and knows with which a list goes on."""

    _next: tuple[int, int] | None = None
    """Depth and number with which a list would go on that counts anew."""

    def goes_on(self, passage: Passage) -> bool:
        """Whether a list that counts anew within one provision goes on in the next.

        "1- ... sau đây hết hiệu lực:", "1- Nghị định ...", "2- Nghị định ...".
        """
        here = (len(passage.above), _count(passage.num))
        goes_on = self._next is not None and here == self._next
        begins = any(
            before.text.rstrip().endswith(":") and _FIRST.match(after.text)
            for before, after in pairwise(passage.statements)
        )
        is_list = goes_on or (begins and here[1] == 1)
        self._next = (here[0], here[1] + 1) if is_list else None
        return goes_on


def _count(num: str) -> int:
    leading = _LEADING.match(num)
    return int(leading[0]) if leading else 0
