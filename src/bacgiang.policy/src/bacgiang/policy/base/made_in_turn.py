"""What takes long to make for whoever asks: one at a time, and it stops nobody else.

What visitors ask alike is answered from memory (`caching/`) and costs nothing; with a
question or a cookie of their own each of them would have it made anew.
"""

from .client_address import address_of
from .refusal import Refusal
from .refusal import Refused
from .refused_view import RefusedView
from AccessControl import getSecurityManager
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import ExitStack
from math import ceil
from threading import BoundedSemaphore
from threading import Lock
from time import monotonic
from time import sleep
from time import thread_time
from typing import Any
from zope.globalrequest import getRequest
from zope.publisher.interfaces import IEndRequestEvent


TOGETHER = 3
"""One that is made, and two that wait for it; threads are few."""
OF_AN_ADDRESS = 2
"""As a page asks for, or people behind one address."""
PATIENCE = 3.0
"""Seconds that the other one waits, for its turn and for a rest before it."""
MEMBERS_PATIENCE = 15.0
"""What is read of a file for a member may take ten."""
HAD = "_had_its_turn"
HELD = "_holds_its_turn"
LONG = 1.0
"""Seconds of the processor; after what took more as much time is left to others."""

IN_TURN = Refusal(
    "made_in_turn",
    _(
        "error_made_in_turn",
        default="What takes long is made for one after the other, and others are being "
        "served now. Try again in a few seconds.",
    ),
    status=503,
)


class NotYetInTurn(Refused):
    """`wait`: seconds after which to ask again."""

    def __init__(self, wait: float) -> None:
        super().__init__(IN_TURN)
        self.wait = max(ceil(wait), 1)


class Turns:
    """Whose turn it is in this process. `rests`: whether others are served as long as
    something took before the next is made; `places`: how many one account or address
    has at most, or whoever asks for much would have all, and nobody else a turn;
    `patience`: seconds.
    """

    def __init__(
        self,
        *,
        rests: bool = True,
        places: int = OF_AN_ADDRESS,
        patience: float = PATIENCE,
    ) -> None:
        self._rests = rests
        self.places = places
        self.patience = patience
        self._room = BoundedSemaphore(TOGETHER)
        self._turn = Lock()
        self._rests_until = float("-inf")
        self._inside: Counter[str] = Counter()
        self._counting = Lock()

    @contextmanager
    def turn(self, who: str = "") -> Iterator[None]:
        """Around what is made. Raises NotYetInTurn. `who`: account or address."""
        with self._counting:
            if who and self._inside[who] >= self.places:
                raise NotYetInTurn(self.patience)
            self._inside[who] += 1
        try:
            with self._place():
                yield
        finally:
            with self._counting:
                self._inside[who] -= 1
                if not self._inside[who]:
                    del self._inside[who]

    @contextmanager
    def _place(self) -> Iterator[None]:
        patience_ends = monotonic() + self.patience
        if not self._room.acquire(blocking=False):
            raise NotYetInTurn(self.patience)
        try:
            if not self._turn.acquire(timeout=self.patience):
                raise NotYetInTurn(self.patience)
            try:
                self._let_others(patience_ends)
                began = thread_time()
                try:
                    yield
                finally:
                    self._note(thread_time() - began)
            finally:
                self._turn.release()
        finally:
            self._room.release()

    def _let_others(self, patience_ends: float) -> None:
        """Rest after what took long: who comes right behind it waits for its end, if
        that is soon, and is not sent away.
        """
        rest = self._rests_until - monotonic()
        if self._rests_until > patience_ends:
            raise NotYetInTurn(rest)
        sleep(max(rest, 0))

    def _note(self, took: float) -> None:
        if self._rests and took > LONG:
            self._rests_until = monotonic() + took


turns = Turns()
members_turns = Turns(rests=False, places=1, patience=MEMBERS_PATIENCE)


@contextmanager
def in_turn(of: Turns = turns) -> Iterator[None]:
    """Around making it for a visitor; who is signed in is known, and waits not.

    A request has its turn once, for all that it makes.
    """
    is_visitor = getSecurityManager().getUser().getId() is None
    with _a_turn(of if is_visitor else None):
        yield


def held_turn(of: Turns) -> None:
    """The same from here to the end of a visitor's request, for what is made in many
    places of it; what no request asks for has no turn. Raises NotYetInTurn.
    """
    request = getRequest()
    if not _is_asked(request) or getattr(request, HAD, False):
        return
    held = ExitStack()
    held.enter_context(in_turn(of))
    setattr(request, HELD, held)


def give_back(event: IEndRequestEvent) -> None:
    """Subscriber: a turn that was held ends with its request, however that ends."""
    held = getattr(event.request, HELD, None)
    if held is not None:
        held.close()


@contextmanager
def alone() -> Iterator[None]:
    """Around what takes long for a member: one of them at a time, so that threads are
    left for readers. What no request asks for, as a job, has no turn. Raises
    NotYetInTurn.
    """
    with _a_turn(members_turns if _is_asked(getRequest()) else None):
        yield


def _is_asked(request: Any) -> bool:
    return request is not None and request.get("PUBLISHED") is not None


@contextmanager
def _a_turn(of: Turns | None) -> Iterator[None]:
    """The request's one among these, where it has to wait for one."""
    request = getRequest()
    if of is None or getattr(request, HAD, False):
        yield
        return
    account = getSecurityManager().getUser().getId()
    with of.turn(account or address_of(request)):
        setattr(request, HAD, True)
        yield


class NotYetView(RefusedView):
    """View of a NotYetInTurn, told as a refusal would be."""

    heading = _("heading_store_missing", default="Not available for a while")
    help = ""

    def __call__(self) -> str | None:
        self.request.response.setHeader("Retry-After", str(self.context.wait))
        return super().__call__()
