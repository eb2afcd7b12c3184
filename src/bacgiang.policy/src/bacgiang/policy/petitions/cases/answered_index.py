"""Petitions by what stands in them and their answers, and by their public names.

Written with the rows of boards, never by who sends one.
"""

from ...base.stores.site_store import SiteStore
from ...search.pair_index import PairIndex
from BTrees.OOBTree import OOBTree


class AnsweredIndex(PairIndex):
    """By tracking code; `number`: the name under which everybody knows a public one."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: OOBTree = OOBTree()

    def put(self, code: str, number: str, text: str) -> None:
        """In the place of what was kept before."""
        self.put_text(code, text)
        if self._numbers.get(number) != code:
            self._numbers[number] = code

    def code_of(self, number: str) -> str:
        """ "" for what is none (any more)."""
        code = self._numbers.get(number, "")
        return code if code in self else ""


answered_index = SiteStore("bacgiang.policy.petitions.answered", AnsweredIndex)
