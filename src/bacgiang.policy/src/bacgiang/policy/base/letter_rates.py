"""Caps on letters that somebody who is nobody's member makes the portal send.

Whatever way it is asked for, a letter is counted before it is queued: by the line it is
asked from, by the address it goes to, by what it is about, and in all. Who asks for one
too many gets none; what they sent is taken in all the same.
"""

from .acts.actor import client_address
from .rates import RateMeter
from .refusal import Refusal
from .shared_cap import SharedCap
from .shared_counts import sharing
from bacgiang.policy import _
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from plone import api
from threading import Lock
from zope.globalrequest import getRequest


HOUR, DAY = 3600.0, 86_400.0
# Letters in two days to one address for which no proof of work was shown; whoever asks.
MOST_UNPROVEN = 5
# Part of the letters in all, beside them, for those without a proof: as many as go out
# in that time (`citizen/letters/outbox`), so that they take nothing from the others.
UNPROVEN_PART = 4
ALLOWED = "_bacgiang_letters_allowed"
OTHER = "other"

TOO_MANY_LETTERS = Refusal(
    "too_many_letters",
    _(
        "refusal_too_many_letters",
        default="Too many letters were asked for, from your network, to this address "
        "or in all. Try again in an hour.",
    ),
    status=429,
)


@dataclass(frozen=True)
class LetterLimits:
    """Letters in an hour for one line and in all, in a day for one receiver."""

    of_sender: int = 60
    to_receiver: int = 20
    in_all: int = 500


def letter_limits() -> LetterLimits:
    """As the registry has them."""
    record, default = api.portal.get_registry_record, LetterLimits()
    return LetterLimits(
        record("bacgiang.letters_of_sender", default=default.of_sender),
        record("bacgiang.letters_to_receiver", default=default.to_receiver),
        record("bacgiang.letters_in_all", default=default.in_all),
    )


class LetterRates:
    """Counts of digests of addresses."""

    def __init__(self) -> None:
        self._senders = RateMeter(HOUR, name="letters of senders")
        self._all = SharedCap(HOUR, name="letters")
        self._all_unproven = SharedCap(HOUR, name="letters unproven")
        self._receivers = RateMeter(DAY, name="letters to receivers")
        self._unproven = RateMeter(2 * DAY, name="letters to receivers unproven")
        self._receipts = RateMeter(DAY, name="letters of receipts to receivers")
        self._steps = RateMeter(DAY, name="letters of steps to receivers")
        self._lock = Lock()

    def allow(
        self,
        receiver: str,
        *,
        is_proven: bool = True,
        sender: str | None = None,
        is_password: bool = False,
        is_receipt: bool = False,
        causes: Sequence[str] = (OTHER,),
    ) -> bool:
        """Whether a letter may be queued to `receiver` (an address, or the name of an
        account); if so, it counts. `sender` is a network address, that of the request
        of now without it; jobs and set-up, which answer to no client, may. `causes`:
        what the letter is about, from the kind to the very draft or unit, so that no
        matter takes what all have together.

        A letter to set a password is counted by its sender alone (who writes it counts
        by account): strangers, asking for other letters, would keep it from people.
        So they would a receipt, by letters that ask to confirm: it counts apart.
        """
        sender = client_address() if sender is None else sender
        if not sender:
            return True
        limits, to = letter_limits(), _digest(receiver)
        with self._lock:
            asked = [(self._senders, sender, limits.of_sender)]
            if not is_password:
                receivers = self._receipts if is_receipt else self._receivers
                asked.append((receivers, to, limits.to_receiver))
            if not is_proven:
                asked.append((self._unproven, to, MOST_UNPROVEN))
            if not all(meter.has_room(key, most) for meter, key, most in asked):
                return False
            if not is_password:
                shared, most = self._shared(limits.in_all, is_proven)
                if not shared.has_room(sender, most, causes=causes):
                    return False
                shared.count(sender, causes=causes)
            for meter, key, _most in asked:
                meter.count(key)
        request = getRequest()
        if request is not None:
            allowed: frozenset[str] = getattr(request, ALLOWED, frozenset())
            setattr(request, ALLOWED, allowed | {to})
        return True

    def allow_step(self, receiver: str) -> bool:
        """Whether a board's act may be told to an address; if so, it counts, apart from
        what strangers ask for: with that they would keep answers from people.
        """
        most = letter_limits().to_receiver
        return self._steps.allow(_digest(receiver), most)

    def _shared(self, in_all: int, is_proven: bool) -> tuple[SharedCap, int]:
        if is_proven:
            return self._all, in_all
        return self._all_unproven, max(1, in_all // UNPROVEN_PART)

    def was_allowed(self, receiver: str) -> bool:
        """Whether the request of now has asked, and may write to that address."""
        return _digest(receiver) in getattr(getRequest(), ALLOWED, frozenset())

    def clear(self) -> None:
        counted = (self._senders, self._receivers, self._receipts, self._steps)
        for meter in (*counted, self._unproven):
            meter.clear()
        for shared in (self._all, self._all_unproven):
            shared.clear()


def _digest(address: str) -> str:
    data = address.strip().casefold().encode("utf-8", "surrogatepass")
    return blake2b(data, key=sharing.secret, digest_size=16).hexdigest()


letter_rates = LetterRates()
