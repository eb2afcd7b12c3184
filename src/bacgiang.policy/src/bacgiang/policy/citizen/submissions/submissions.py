"""The log of submissions as other rooms use it: take in, correct, withdraw, decide."""

from ...base.erasable.erasable import note_erased
from ..erasure import DataErased
from ..keys.store import key_store
from . import errors
from .balance import Balance
from .leaf import packed
from .open_values import checked_subject
from .open_values import checked_word
from .open_values import kept_key
from .sealed_days import Proof
from .states import Event
from .states import FATES
from .states import State
from .states import STATE_AFTER
from .states import WITH_REASON
from .store import submission_store
from .submission import Submission
from .submission import submission_of
from .writing import Writer
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify


@dataclass(frozen=True)
class Submissions(Writer):
    """The log of a site. What it writes counts once the transaction is committed: only
    then may a code or receipt be given out. Only server time counts.
    """

    def accept(
        self, kind: str, subject: str, payload: dict[str, Any], idempotency_key: str
    ) -> Submission:
        """Take in a submission on the object with the UID `subject`.

        `kind` is the using room's word for it ("opinion"). `payload` is what may one
        day be public, never name or address. The same `idempotency_key` (16 to 200
        random characters of the form or client) with the same content gives the same
        submission.

        Raises UnfitPayload, UnfitWord, and KeyReused for a key used with other content.
        """
        key = kept_key(idempotency_key)
        checked_word(kind, "kind")
        checked_subject(subject)
        data = packed(payload)
        known = self.store.code_of(key)
        if known is not None:
            return self._again(known, kind, subject, data)
        return self.require(self.write_first(kind, subject, data, key))

    def find(self, idempotency_key: str) -> Submission | None:
        """What this key was given, None while it is new. To be asked before a solved
        challenge is spent: whoever clicks twice sends the same challenge twice.
        """
        code = self.store.code_of(kept_key(idempotency_key))
        return None if code is None else self.get(code)

    def correct(self, code: str, payload: dict[str, Any]) -> Submission:
        """Append a new version by the author; it waits to be looked at again.

        The same content as the newest version changes nothing. Raises UnknownCode,
        AlreadyWithdrawn, UnfitPayload.
        """
        now = self._open(code)
        data = packed(payload)
        if now.payload is not None and packed(now.payload) == data:
            return now
        self.write_next(now, Event.CORRECTED, data, version=now.version + 1)
        return self.require(code)

    def withdraw(self, code: str) -> Submission:
        """Append the author's withdrawal; twice is once. Raises UnknownCode."""
        now = self.require(code)
        if now.state is State.WITHDRAWN:
            return now
        self.write_next(now, Event.WITHDRAWN, packed({}))
        return self.require(code)

    def decide(
        self,
        code: str,
        fate: Event,
        reason: str = "",
        details: dict[str, Any] | None = None,
    ) -> Submission:
        """Append what became of a submission: published, withheld, returned, noted.

        `reason` is a word of the using room's closed list; a withholding and a note
        need one. `details` go behind the salted digest. The same fate twice is once.
        Raises UnknownCode, AlreadyWithdrawn, UnfitWord, UnfitPayload.
        """
        if fate not in FATES:
            raise errors.UnfitWord(f"fate: {fate} is not the board's to append.")
        if (fate in WITH_REASON) != bool(reason):
            raise errors.UnfitWord(f"reason: {fate} has one, or has none.")
        if reason:
            checked_word(reason, "reason")
        now = self._open(code)
        data = packed(details or {})
        if _is_so_already(now, fate, reason, data):
            return now
        self.write_next(now, fate, data, reason)
        return self.require(code)

    def get(self, code: str) -> Submission | None:
        """What stands under a code (as `codes.parse` gives it), None when nothing."""
        kept = self.store.entries_of(code)
        if kept:
            return submission_of(code, tuple(one.read() for one in kept))
        return None

    def require(self, code: str) -> Submission:
        """As `get`; raises UnknownCode."""
        found = self.get(code)
        if found is None:
            raise errors.UnknownCode
        return found

    def codes(self) -> Iterator[str]:
        """Of all submissions."""
        return self.store.codes()

    def about(self, subject: str) -> Iterator[Submission]:
        """All submissions on a subject, the oldest first, one at a time in memory."""
        for code in self.store.codes_about(subject):
            yield self.require(code)

    def balance(self, subject: str) -> Balance:
        return self.store.balance(subject)

    def proof_of(self, leaf: bytes) -> Proof | None:
        """Proof of inclusion, None while the day of the leaf is not sealed."""
        return self.store.sealed.proof_of(leaf)

    def erase(self, code: str) -> None:
        """Forget texts and salts of a submission; seals and proofs stay valid.

        Raises UnknownCode.
        """
        kept = self.store.entries_of(code)
        if not kept:
            raise errors.UnknownCode
        for one in kept:
            one.erase()
        self.store.hold(code, is_erased=True)
        note_erased(code)
        notify(DataErased(code))

    def _again(self, code: str, kind: str, subject: str, data: bytes) -> Submission:
        first = self.store.entries_of(code)[0]
        found = self.require(code)
        same = (found.kind, found.subject) == (kind, subject)
        # Once erased nobody can say any more whether the content is the same.
        if not same or first.payload not in (None, data):
            raise errors.KeyReused
        return found

    def _open(self, code: str) -> Submission:
        found = self.require(code)
        if found.state is State.WITHDRAWN:
            raise errors.AlreadyWithdrawn
        return found


def _is_so_already(now: Submission, fate: Event, reason: str, data: bytes) -> bool:
    if fate is not Event.NOTED:
        return STATE_AFTER[fate] is now.state and reason == now.reason
    last = now.entries[-1]
    same = (last.event, last.reason) == (fate, reason)
    return same and last.payload is not None and packed(last.payload) == data


def submissions(site: DexterityContent | None = None) -> Submissions:
    """The log of the site, the current one by default."""
    portal = api.portal.get() if site is None else site
    return Submissions(submission_store(portal), key_store(portal))


def at_clock(log: Submissions, clock: Callable[[], datetime]) -> Submissions:
    """The same log by another clock: for jobs that say when they run, and for tests."""
    return replace(log, clock=clock)
