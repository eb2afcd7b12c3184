"""Letters of organisations: name, number and date, which reports cite.

They are no personal data: a body answers in its office. So they stay when the contacts
of a consultation are erased. Who signed, and all of a person's, is in the contacts.
"""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...text.folding import fold
from BTrees.OOBTree import OOBTree
from datetime import date
from persistent import Persistent


@stored_value
class PublicLetter:
    """What everybody may know of a letter of an organisation."""

    organisation: str
    number: str = ""
    dated: date | None = None

    def is_same(self, other: "PublicLetter") -> bool:
        """Whether both are one letter; without a number nobody can tell."""
        mine, its = self._identity, other._identity
        return bool(self.number) and mine == its

    @property
    def _identity(self) -> tuple[str, str, date | None]:
        organisation = " ".join(fold(self.organisation).split())
        number = "".join(fold(self.number).split())
        return organisation, number, self.dated


class LetterStore(Persistent):
    """Letters by draft and tracking code; boards alone write it."""

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def get(self, uid: str, code: str) -> PublicLetter | None:
        return self._by_draft.get(uid, {}).get(code)

    def codes(self, uid: str) -> list[str]:
        return list(self._by_draft.get(uid, {}))

    def put(self, uid: str, code: str, letter: PublicLetter) -> None:
        if uid not in self._by_draft:
            self._by_draft[uid] = OOBTree()
        self._by_draft[uid][code] = letter

    def drop(self, uid: str, code: str) -> None:
        self._by_draft.get(uid, {}).pop(code, None)

    def code_of(self, uid: str, letter: PublicLetter) -> str:
        """Under which code this letter was entered, "" when it was not."""
        kept = self._by_draft.get(uid, {}).items()
        return next((code for code, one in kept if one.is_same(letter)), "")


letter_store = SiteStore("bacgiang.policy.reply_letters", LetterStore)
