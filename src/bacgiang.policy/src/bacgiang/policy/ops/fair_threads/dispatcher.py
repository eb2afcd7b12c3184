"""Which request is next: waitress's threads, but with a queue that is fair."""

from .credentials import credential_of
from .work import Work
from .work import working
from collections import Counter
from collections import deque
from collections import OrderedDict
from typing import Any
from waitress.channel import HTTPChannel
from waitress.task import ThreadedTaskDispatcher


REMEMBERED = 10_000
"""Credentials whose account is known; the one longest unused is forgotten."""
NEWCOMER = object()
"""Stands for whoever sends credentials that are not known yet: together they have as
much as one person, so that new ones for each request gain nothing.
"""


class FairDispatcher(ThreadedTaskDispatcher):
    """`share`: threads that one account has at most.

    Whose credentials they are is learnt when the application has found it out; nothing
    that was sent is believed, and credentials of nobody, such as a session that was
    ended, have a share of their own. Visitors, who send none, take turns as they come.
    """

    def __init__(self, threads: int) -> None:
        super().__init__()
        self.limit_to_half_of(threads)
        self.queue = FairQueue(self)
        self.at_work: set[Work] = set()
        """Left without the lock: taking one out of a set is one step of Python."""
        self._accounts: OrderedDict[bytes, str] = OrderedDict()
        self.set_thread_count(threads)

    def limit_to_half_of(self, threads: int) -> None:
        self.share = max(threads // 2, 1)
        self.most = max(self.share, min(self.share + 1, threads - 1))
        """What an account has where it is learnt too late that it has its share."""

    def holder(self, credential: bytes | None) -> object | None:
        """Whose share it counts for; None for visitors'. The lock is held."""
        if credential is None:
            return None
        if credential not in self._accounts:
            return NEWCOMER
        self._accounts.move_to_end(credential)
        return self._accounts[credential] or credential

    def held(self) -> Counter[object]:
        """Threads by whose share they count for. The lock is held."""
        return Counter(one.holder for one in [*self.at_work] if one.holder is not None)

    def learn(self, work: Work, account: str | None) -> bool:
        """Whose work it is: "" of a credential that is nobody's, None where the
        application was not told of it. Returns whether the account has room for it:
        only what began as a newcomer's, or a visitor's, can find none, since all that
        is known of an account waits. One more is let in, such as the first page of a
        second browser, where others have a thread left.
        """
        if work.credential is None and not account:
            return True
        with self.lock:
            if work.credential is None:
                # Said in another way, as in the body of the request.
                work.holder = account
            else:
                known = self._accounts.get(work.credential)
                if known is None or account not in (None, known):
                    self._note(work.credential, account or "")
                work.holder = self.holder(work.credential)
            holder = work.holder
            return work.began_for == holder or self.held()[holder] <= self.most

    def _note(self, credential: bytes, account: str) -> None:
        self._accounts[credential] = account
        self._accounts.move_to_end(credential)
        if len(self._accounts) > REMEMBERED:
            self._accounts.popitem(last=False)
        holder = self.holder(credential)
        for one in [*self.at_work]:
            if one.credential == credential:
                one.holder = holder
        # Of the newcomers who waited more than one may be next.
        self.queue_cv.notify_all()


class FairQueue:
    """What waitress's dispatcher asks of its queue, always with its lock held."""

    def __init__(self, dispatcher: FairDispatcher) -> None:
        self._dispatcher = dispatcher
        self._waiting: deque[Turn] = deque()

    def append(self, channel: HTTPChannel) -> None:
        self._waiting.append(Turn(channel, self._dispatcher))

    def popleft(self) -> "Turn":
        """The first who may begin. Raises IndexError."""
        turn = self._first()
        if turn is None:
            raise IndexError
        self._waiting.remove(turn)
        turn.begin()
        return turn

    def __len__(self) -> int:
        return len(self._waiting)

    def __bool__(self) -> bool:
        """Whether anybody may begin: threads sleep until then."""
        return self._first() is not None

    def _first(self) -> "Turn | None":
        held: Counter[object] | None = None
        for turn in self._waiting:
            if turn.work.credential is None:
                # Of a visitor, as most are: nothing is counted for them.
                return turn
            if held is None:
                held = self._dispatcher.held()
            holder = self._dispatcher.holder(turn.work.credential)
            if held[holder] < self._dispatcher.share:
                return turn
        return None


class Turn:
    """A connection whose next request is answered by one of the threads."""

    def __init__(self, channel: HTTPChannel, dispatcher: FairDispatcher) -> None:
        self._channel = channel
        self._dispatcher = dispatcher
        headers: dict[str, Any] = channel.requests[0].headers
        self.work = Work(credential_of(headers), dispatcher)

    def begin(self) -> None:
        """The lock is held."""
        self.work.holder = self._dispatcher.holder(self.work.credential)
        self.work.began_for = self.work.holder
        self._dispatcher.at_work.add(self.work)

    def service(self) -> None:
        try:
            with working(self.work):
                self._channel.service()
        finally:
            self._dispatcher.at_work.discard(self.work)

    def cancel(self) -> None:
        self._channel.cancel()
