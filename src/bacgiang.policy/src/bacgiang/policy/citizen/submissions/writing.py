"""Write an entry: give it its moment, seal-to-be and signature, and keep it."""

from ...base.dates import now_utc
from ...sealing.salted import new_salt
from ..codes.tracking_code import new_code
from ..erasure import ShownNoMore
from ..keys.signing import sign
from ..keys.store import KeyStore
from ..receipts.statement import statement
from .balance import bucket_of
from .balance import NOWHERE
from .copies import copy
from .entry import KeptEntry
from .entry import Signed
from .leaf import content_of
from .leaf import digest_of
from .leaf import leaf_of
from .leaf import LOG
from .leaf import Open
from .leaf import unpacked
from .states import Event
from .states import State
from .states import STATE_AFTER
from .store import New
from .store import SubmissionStore
from .submission import Submission
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from zope.event import notify


TICK = timedelta(microseconds=1)


def server_clock() -> datetime:
    return now_utc()


@dataclass(frozen=True)
class Writer:
    """Writes to a log with the portal's key, by a clock (aware moments)."""

    store: SubmissionStore
    keys: KeyStore
    clock: Callable[[], datetime] = server_clock

    def write_first(self, kind: str, subject: str, data: bytes, key: str) -> str:
        """Keep the first entry of a new submission; return its code."""
        code = self._free_code()
        at = self._moment()
        shown = Open(Event.RECEIVED, kind, subject, 1, at)
        self._add(code, 0, shown, State.WAITING, data, NOWHERE)
        self.store.keep_key(key, code, at)
        return code

    def write_next(
        self,
        now: Submission,
        event: Event,
        data: bytes,
        reason: str = "",
        version: int = 0,
    ) -> None:
        """Keep the next entry of a submission; `version` where it is a new one."""
        self.store.hold(now.code)
        shown = Open(
            event=event,
            kind=now.kind,
            subject=now.subject,
            version=version or now.version,
            at=max(self._moment(), now.entries[-1].at + TICK),
            of=now.entries[0].digest,
            reason=reason,
        )
        state = STATE_AFTER.get(event, now.state)
        before = bucket_of(now.state, now.reason)
        self._add(now.code, len(now.entries), shown, state, data, before)
        if now.state is State.PUBLISHED is not state:
            notify(ShownNoMore(now.code))

    def _add(
        self,
        code: str,
        number: int,
        shown: Open,
        state: State,
        data: bytes,
        before: str,
    ) -> None:
        salt = new_salt()
        digest = digest_of(code, shown, unpacked(data), salt)
        leaf = leaf_of(shown, digest)
        signature = sign(self.keys.private_key, statement(LOG, leaf))
        signed = Signed(digest, leaf, self.keys.public_key.name, signature)
        content = content_of(code, shown, unpacked(data))
        copy(code, number, signed, self.keys.public_key, content, salt)
        kept = KeptEntry(number, shown, state, data, salt, signed)
        reason = shown.reason if shown.event is Event.WITHHELD else ""
        after = before if shown.event is Event.NOTED else bucket_of(state, reason)
        self.store.add(code, number, New(shown.at, shown.subject, before, after, kept))

    def now(self) -> datetime:
        """By the clock, which decides and is sealed; the first moment of the open day
        where another instance's clock is ahead.
        """
        since = self.store.sealed.seals.open_since()
        now = self.clock()
        return now if since is None else max(now, since.astimezone(UTC))

    def _moment(self) -> datetime:
        """Now, on a day that must not be sealed before this is kept."""
        self.store.sealed.seals.watch()
        return self.now()

    def _free_code(self) -> str:
        while self.store.entries_of(code := new_code()):
            pass
        return code
