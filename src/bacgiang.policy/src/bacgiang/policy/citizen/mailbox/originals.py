"""Letters that were entered, as they came (11.1): whoever types may type other words.

Whoever handles what was made of one reads both, and nobody changes the letter. It goes
with the personal data of whoever sent it, and is kept as long as those at most.
"""

from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ..attachments.store import attachment_store
from ..erasure import DataErased
from ..erasure import ErasureAsked
from .opened import OpenLetter
from .store import KeptLetter
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from zope.component.hooks import getSite


class OriginalStore(Persistent):
    """By tracking code of what was made of it; files stand where they stood."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def keep(self, code: str, name: str, letter: KeptLetter, now: datetime) -> None:
        """Raises KeyError for a second one."""
        if not self._kept.insert(code, (now, name, letter)):
            raise KeyError(code)

    def get(self, code: str) -> OpenLetter | None:
        """For whoever may read what was made of it; None for none, or none any more."""
        if self._kept.get(code) is None:
            return None
        _at, name, kept = self._kept[code]
        letter = kept.read(name)
        return OpenLetter(name, kept, letter) if letter is not None else None

    def had(self, code: str) -> bool:
        """Whether what stands under a code was made of a letter, erased since or not:
        its receipt went to whoever wrote that, and to nobody else.
        """
        return code in self._kept

    def erase(self, code: str) -> None:
        """That there was one is kept."""
        if self._kept.get(code) is not None:
            _at, name, letter = self._kept[code]
            self._kept[code] = None
            erase(letter.words)
            attachment_store().erase(name)

    def kept_before(self, moment: datetime) -> Iterator[tuple[str, datetime]]:
        """Codes, and since when."""
        kept = ((code, one) for code, one in self._kept.items() if one is not None)
        return ((code, at) for code, (at, *_) in kept if at < moment)


original_store = SiteStore("bacgiang.policy.citizen.mailbox.entered", OriginalStore)


def erase_original(event: DataErased | ErasureAsked) -> None:
    site = getSite()
    if site is not None:
        original_store(site).erase(event.code)
