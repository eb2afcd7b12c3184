"""Letters of organisations: name, number and date, which reports cite.

They are no personal data: a body answers in its office. So they stay when the contacts
of a consultation are erased. Who signed, and all of a person's, is in the contacts.
"""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...text.folding import fold
from ..by_draft import ValuesByDraft
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


class LetterStore(ValuesByDraft[PublicLetter], Persistent):
    """Letters by draft and tracking code; boards alone write it."""

    def code_of(self, uid: str, letter: PublicLetter) -> str:
        """Under which code this letter was entered, "" when it was not."""
        kept = self.items(uid)
        return next((code for code, one in kept if one.is_same(letter)), "")


letter_store = SiteStore("bacgiang.policy.reply_letters", LetterStore)
