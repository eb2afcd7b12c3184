"""Drafts of dossiers, each under a key that its applicant alone has.

The key stands in addresses and nowhere else; the store knows its digest. What was
typed is encrypted under a key beside the database (`base/erasable`).
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ...citizen.contacts.sent import SentIdentity
from ...citizen.pages.gathered import GatheredMapping
from ...citizen.submissions.store import YOUNG
from ..content.content import Paper
from BTrees.Length import Length
from collections.abc import Iterator
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from hashlib import sha256
from itertools import islice
import json
from operator import itemgetter
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from secrets import token_urlsafe
from typing import Any


KEPT_FOR = timedelta(days=30)
"""After the last change."""
KEY_BYTES = 18
MOST = 500
"""What one run of the job erases at most."""

Came = tuple[Paper, NamedBlobFile]


@dataclass(frozen=True)
class Coming:
    """A file of which pieces came, as `receiving` takes them; `mark`: what its sender
    calls it; `number`: among the papers, once it is whole.
    """

    mark: str
    question: str
    name: str
    size: int
    pieces: tuple[NamedBlobFile, ...] = ()
    number: int | None = None

    @property
    def received(self) -> int:
        came = sum(one.getSize() for one in self.pieces)
        return came if self.number is None else self.size


@dataclass(frozen=True)
class Typed:
    """`answers` as they were typed, of questions that are asked alone."""

    answers: dict[str, Any] = field(default_factory=dict)
    identity: SentIdentity = field(default_factory=SentIdentity)


class Draft(Persistent):
    """`procedure`: UID; `came`: papers with their files; `marks`: why protection wants
    it looked at.
    """

    came: tuple[Came, ...] = ()
    coming: Coming | None = None

    def __init__(self, procedure: str, marks: tuple[str, ...]) -> None:
        self.procedure = procedure
        self.marks = marks
        self.text: Erasable | None = None
        self.changed: datetime | None = None

    @property
    def size(self) -> int:
        pieces = self.coming.pieces if self.coming is not None else ()
        came = sum(paper.file.size for paper, _blob in self.came)
        return came + sum(one.getSize() for one in pieces)


class DraftStore(Persistent):
    """No two applicants conflict."""

    def __init__(self) -> None:
        self._by_digest = GatheredMapping()
        self._bytes = Length()

    @property
    def size(self) -> int:
        """Bytes of all files that are kept."""
        return self._bytes()

    def begin(self, draft: Draft, now: datetime) -> str:
        """Keep a new one; its key."""
        key = token_urlsafe(KEY_BYTES)
        self._by_digest.add(_digest(key), draft, now)
        return key

    def get(self, key: str) -> Draft | None:
        found: Draft | None = self._by_digest.get(_digest(key)) if key else None
        return found

    def read(self, key: str) -> Typed:
        """What was typed; nothing once it was erased."""
        draft, about = self.get(key), _about(_digest(key))
        if draft is None or draft.text is None:
            return Typed()
        text = decrypted(draft.text, about)
        if text is None:
            return Typed()
        kept = json.loads(text)
        return Typed(kept["answers"], SentIdentity(**kept["identity"]))

    def write(
        self, key: str, typed: Typed, came: tuple[Came, ...], now: datetime
    ) -> None:
        """In the place of what was kept. Raises KeyError where nothing is."""
        draft = self.get(key)
        if draft is None:
            raise KeyError(key)
        kept = {"answers": typed.answers, "identity": asdict(typed.identity)}
        if draft.text is not None:
            erase(draft.text)
        text = json.dumps(kept, ensure_ascii=False)
        draft.text = encrypted(text, _about(_digest(key)))
        coming = draft.coming
        if coming is not None and coming.number is not None and came != draft.came:
            # It may be the one that was taken out.
            coming = None
        self.keep_files(key, came, coming, now)

    def keep_files(
        self, key: str, came: tuple[Came, ...], coming: Coming | None, now: datetime
    ) -> None:
        """In the place of those that were kept. Raises KeyError."""
        draft = self.get(key)
        if draft is None:
            raise KeyError(key)
        before, draft.came, draft.coming = draft.size, came, coming
        draft.changed = now
        self._bytes.change(draft.size - before)

    def drop(self, key: str) -> None:
        self._drop(_digest(key))

    def has_older(self, moment: datetime) -> bool:
        return next(self._older(moment), None) is not None

    def erase_older(self, moment: datetime) -> None:
        """Those that nobody changed since. For the job."""
        for digest in list(islice(self._older(moment), MOST)):
            self._drop(digest)

    def drop_files(self, moment: datetime, most: int) -> None:
        """Those of drafts that nobody changed since, the longest untouched first, until
        all have so many bytes. For the job.
        """
        left = {
            digest: (draft.changed, draft.size)
            for digest, draft in self._by_digest.items()
            if draft.changed is not None and draft.changed < moment and draft.size
        }
        for digest, (_changed, size) in sorted(left.items(), key=itemgetter(1))[:MOST]:
            if self.size <= most:
                return
            draft = self._by_digest.get(digest)
            draft.came, draft.coming = (), None
            self._bytes.change(-size)

    def gather(self, now: datetime) -> None:
        self._by_digest.gather(now - YOUNG)

    def _older(self, moment: datetime) -> Iterator[str]:
        for digest, draft in self._by_digest.items():
            if draft.changed is None or draft.changed < moment:
                yield digest

    def _drop(self, digest: str) -> None:
        draft = self._by_digest.get(digest)
        if draft is not None:
            if draft.text is not None:
                erase(draft.text)
            self._bytes.change(-draft.size)
            self._by_digest.drop(digest)


def _digest(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _about(digest: str) -> str:
    return f"draft {digest}"


draft_store = SiteStore("bacgiang.policy.dossiers.drafts", DraftStore)
