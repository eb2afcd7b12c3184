"""Letters that wait for a person, and what was taken in already.

Words are encrypted under keys that stand outside the database (`base/erasable`). Files
stand among those of all that citizens send, under the letter's name: scanned, counted
and kept no longer than those.
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ...base.titled_enum import TitledEnum
from ..attachments.files import AttachedFile
from ..attachments.files import files_as_data
from ..attachments.store import attachment_store
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Set
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
import hmac
import json
from persistent import Persistent
import secrets


A_DAY = timedelta(days=1)


class Fate(TitledEnum):
    """What became of a letter of the mail box."""

    TAKEN = "taken", _("letter_fate_taken", default="Taken in")
    TOO_LARGE = "too-large", _("letter_fate_too_large", default="Too large")
    UNREADABLE = "unreadable", _("letter_fate_unreadable", default="Not readable")
    IN_PART = "in-part", _("letter_fate_in_part", default="Taken in without all of it")


KEPT = (Fate.TAKEN, Fate.IN_PART)
"""Of a letter that waits for a person, or was decided on."""


@dataclass(frozen=True)
class TakenLetter:
    """What a person is shown. `left_out`: what of it was not taken, and why, each in
    the words of the default language. `answers_to`: see `letter.Letter`.
    """

    sender: str
    name: str
    subject: str
    text: str
    is_automatic: bool
    files: tuple[AttachedFile, ...]
    left_out: tuple[tuple[str, str], ...]
    answers_to: str = ""


class KeptLetter(Persistent):
    """`unit`: code of the one whose board enters it; `received`: when it was taken in
    (aware). `unwanted`: who said that nothing is to be made of it, and why.
    """

    unwanted: tuple[str, str] | None = None

    def __init__(
        self, name: str, unit: str, received: datetime, letter: TakenLetter
    ) -> None:
        data = {**asdict(letter), "files": files_as_data(letter.files)}
        self.unit = unit
        self.received = received
        self.words = encrypted(json.dumps(data), _about(name))

    def read(self, name: str) -> TakenLetter | None:
        """None where its key is gone."""
        text = decrypted(self.words, _about(name))
        if text is None:
            return None
        data = json.loads(text)
        files = tuple(AttachedFile(**one) for one in data.pop("files"))
        left_out = tuple(tuple(one) for one in data.pop("left_out"))
        return TakenLetter(**data, files=files, left_out=left_out)


class LetterStore(Persistent):
    """Written by one job, and by boards that enter or drop a letter.

    `broken_since`: since when the mail box cannot be read, None while it can.
    """

    broken_since: datetime | None = None

    def __init__(self) -> None:
        self._letters: OOBTree = OOBTree()
        self._fates: OOBTree = OOBTree()
        self._digests: OOBTree = OOBTree()
        self._answered: OOBTree = OOBTree()
        self._refused: OOBTree = OOBTree()
        self._secret = secrets.token_bytes(32)

    def keep(self, unit: str, letter: TakenLetter, now: datetime) -> str:
        """The name it is known by from now on."""
        name = secrets.token_urlsafe(18)
        self._letters[name] = KeptLetter(name, unit, now, letter)
        return name

    def of_unit(self, *units: str) -> list[tuple[str, KeptLetter]]:
        """Name and letter of those that wait for the board of a unit, also where they
        came to one that ended in it; the oldest first.
        """
        found = [one for one in self._letters.items() if one[1].unit in units]
        return sorted(found, key=lambda one: one[1].received)

    def get(self, name: str) -> KeptLetter | None:
        return self._letters.get(name)

    def settle(self, name: str) -> None:
        """Nothing is made of it, and nothing of it stays. Raises KeyError."""
        erase(self.take_out(name).words)
        attachment_store().erase(name)

    def erase_unreadable(self) -> int:
        """Settle those whose keys were erased after the copy was made that these data
        come from; how many.
        """
        gone = [name for name, one in self._letters.items() if one.read(name) is None]
        for name in gone:
            self.settle(name)
        return len(gone)

    def take_out(self, name: str) -> KeptLetter:
        """Of those that wait: it was entered (`originals`). Raises KeyError."""
        letter: KeptLetter = self._letters.pop(name)
        return letter

    def older_than(self, moment: datetime) -> list[str]:
        return [name for name, one in self._letters.items() if one.received < moment]

    def __len__(self) -> int:
        return len(self._letters)

    # What was taken in already.

    def fate(self, key: str) -> Fate | None:
        """Of a letter that the server still lists."""
        found = self._fates.get(key)
        return None if found is None else Fate(found)

    def note(self, key: str, fate: Fate, now: datetime) -> None:
        self._fates[key] = fate.value
        if fate is not Fate.TAKEN:
            self._refused[now.isoformat() + key] = fate.value

    def forget_gone(self, listed: Set[str]) -> None:
        """Fates of letters that the server has no longer."""
        for key in [one for one in self._fates if one not in listed]:
            del self._fates[key]

    def known_as(self, digest: str) -> Fate | None:
        """What became of the same bytes before: a server may number its letters anew.
        What was left out of one is still in its original alone.
        """
        kept = (one for one in KEPT if self._key(digest, one) in self._digests)
        return next(kept, None)

    def remember(self, digest: str, fate: Fate, now: datetime) -> None:
        """One of `KEPT`."""
        self._digests[self._key(digest, fate)] = now

    @staticmethod
    def _key(digest: str, fate: Fate) -> str:
        return digest if fate is Fate.TAKEN else f"{digest} {fate.value}"

    def refused_since(self, moment: datetime) -> list[Fate]:
        """Why each lies in the folder of those that were not taken whole."""
        return [Fate(one) for one in self._refused.values(moment.isoformat())]

    # Answers of a machine.

    def may_answer(self, address: str, now: datetime) -> bool:
        """At most one a day to an address; asking counts as an answer."""
        digest = self._digest(address)
        last = self._answered.get(digest)
        if last is not None and now - last < A_DAY:
            return False
        self._answered[digest] = now
        return True

    def forget_old(self, moment: datetime, now: datetime) -> None:
        """What was taken before a moment cannot come again."""
        _drop(self._digests, (one for one, at in self._digests.items() if at < moment))
        old = (one for one, at in self._answered.items() if now - at >= A_DAY)
        _drop(self._answered, old)
        _drop(self._refused, self._refused.keys(max=moment.isoformat()))

    def _digest(self, address: str) -> str:
        return hmac.digest(self._secret, address.lower().encode(), "sha256").hex()


def _about(name: str) -> str:
    return f"letter {name}"


def _drop(tree: OOBTree, keys: Iterator[str]) -> None:
    for key in list(keys):
        del tree[key]


letter_store = SiteStore("bacgiang.policy.citizen.mailbox", LetterStore)
