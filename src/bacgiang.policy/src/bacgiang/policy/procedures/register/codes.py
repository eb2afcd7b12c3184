"""Which procedure has which code and which form which number, kept with the site.

Two people who enter one code at the same moment write the same key: one of them is
asked again and finds it taken.
"""

from ...base.stores.site_store import SiteStore
from ...editorial.registers.set_aside import SetsAside
from ...text.folding import fold
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


class CodeStore(SetsAside, Persistent):
    """UIDs by code; a code is the same in capitals, without blanks and diacritics."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()
        self._of_uid: OOBTree = OOBTree()

    def holder(self, code: str) -> str | None:
        """UID of what has this code."""
        found = self._by_code.get(code_key(code))
        return found[0] if found else None

    def keep(self, uid: str, code: str) -> None:
        """Note the code of something. The caller has made sure that it is free."""
        if self._of_uid.get(uid) == code:
            return
        self.drop(uid)
        self._of_uid[uid] = code
        self._by_code[code_key(code)] = (uid, code)

    def same_aside(self, code: str) -> tuple[str, ...]:
        """UIDs of what has this code, and was set aside."""
        return self.aside(code_key(code))

    def set_aside(self, uid: str, code: str) -> None:
        """Note what has the code of something else."""
        self.drop(uid)
        self._set_aside(uid, code_key(code))

    def drop(self, uid: str) -> None:
        self._take_back(uid)
        code = self._of_uid.pop(uid, None)
        if code is not None and self.holder(code) == uid:
            del self._by_code[code_key(code)]

    def codes(self) -> Iterator[str]:
        """Every code as it is written, in their order."""
        return (code for _uid, code in self._by_code.values())

    def uids(self) -> Iterator[str]:
        return iter(self._of_uid)


def code_key(code: str) -> str:
    """What two codes share that are the same."""
    return "".join(fold(code).split())


procedure_codes = SiteStore("bacgiang.policy.procedure_codes", CodeStore)


form_codes = SiteStore("bacgiang.policy.form_numbers", CodeStore)
