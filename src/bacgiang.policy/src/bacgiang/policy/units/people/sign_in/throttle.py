"""How often signing in failed, and how long the next attempt has to wait."""

from ....base.rates import RateMeter
from .attempt import Attempt
from .failures import FailureCounter
from .failures import Limits
from .locked import SlowLane
from .locked import TooManyAttempts
from math import ceil
from time import monotonic


WINDOW = 900.0
LATELY = 14 * 86_400.0
# So many times what one name may fail from one line.
FROM_A_LINE = 3
OF_A_NAME = 3
IN_ALL = 30
ALL = "all"


class Throttle:
    """Counts of all instances, bounded."""

    def __init__(self) -> None:
        self.pauses = FailureCounter(name="sign-ins paused")
        self._failed = RateMeter(WINDOW, name="failed sign-ins")
        self._signed_in = RateMeter(LATELY, name="sign-ins")

    def clear(self) -> None:
        for each in (self.pauses, self._failed, self._signed_in):
            each.clear()

    def refuse(self, attempt: Attempt, limits: Limits) -> None:
        """Raise TooManyAttempts or SlowLane where no attempt is taken now."""
        if not limits.most:
            return
        key = attempt.paused_by
        if self.pauses.has_failed(key):
            seconds = self.pauses.seconds_locked(key, limits, monotonic())
            if seconds > 0:
                raise TooManyAttempts(ceil(seconds / 60))
        if self._is_known(attempt):
            return
        lanes = _lanes(attempt)
        wait = max(self._failed.wait(one, n * limits.most) for one, n in lanes)
        if wait > 0:
            raise SlowLane(ceil(wait))

    def failed(self, attempt: Attempt, limits: Limits) -> int:
        """Count it; how often it was this name from here."""
        if not self._is_known(attempt):
            for lane, _times in _lanes(attempt):
                self._failed.count(lane)
        return self.pauses.add(attempt.paused_by, limits, monotonic())

    def succeeded(self, attempt: Attempt) -> None:
        self.pauses.forget(attempt.paused_by)
        if not self._signed_in.wait(attempt.name_and_line, 1):
            self._signed_in.count(attempt.name_and_line)

    def _is_known(self, attempt: Attempt) -> bool:
        """Whether it comes from where this name has signed in before."""
        lately = self._signed_in.wait(attempt.name_and_line, 1)
        return attempt.device is not None or lately > 0


def _lanes(attempt: Attempt) -> tuple[tuple[str, int], ...]:
    return ((attempt.line, FROM_A_LINE), (attempt.name, OF_A_NAME), (ALL, IN_ALL))


throttle = Throttle()
