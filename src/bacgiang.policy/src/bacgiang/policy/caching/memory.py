"""Answers in the memory of one process, never more than so many bytes."""

from .answer import Answer
from .asking_again import is_right
from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock


MOST_KNOWN = 10_000


class KeptAnswers:
    """The one that nobody asked for longest goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._size = 0
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        # Whether what was asked last was kept.
        self._known: OrderedDict[Hashable, bool] = OrderedDict()
        self._lock = Lock()

    def is_hopeful(self, key: Hashable) -> bool:
        """Whether an answer to this may be kept; not where the last one was not."""
        return self._known.get(key, True)

    def was_made(self, key: Hashable, is_kept: bool) -> None:
        with self._lock:
            self._known[key] = is_kept
            self._known.move_to_end(key)
            if len(self._known) > MOST_KNOWN:
                self._known.popitem(last=False)

    def of(self, key: Hashable, now: float) -> Answer | None:
        """The answer that is right now; one that is not is forgotten."""
        answer = self._answers.get(key)
        if answer is None or not answer.grounds.commits.is_current():
            return None
        if not is_right(answer, now):
            self.forget(key)
            return None
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
        return answer

    def keep(self, key: Hashable, answer: Answer) -> None:
        if answer.size > self._most // 8:
            return
        self.forget(key)
        with self._lock:
            self._answers[key] = answer
            self._size += answer.size
            while self._size > self._most:
                _key, oldest = self._answers.popitem(last=False)
                self._size -= oldest.size

    def forget(self, key: Hashable) -> None:
        with self._lock:
            gone = self._answers.pop(key, None)
            if gone is not None:
                self._size -= gone.size
