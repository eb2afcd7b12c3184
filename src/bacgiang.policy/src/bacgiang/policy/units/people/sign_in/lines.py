"""What the administrator reads of failed sign-ins: lines of a log of their own.

The log `bacgiang.sign_in` goes to `log/sign-in.log` of the data folder, which begins
anew at a fixed size. It holds user ids of accounts there are, never what was typed.
"""

import logging
from threading import Lock


logger = logging.getLogger("bacgiang.sign_in")

UNKNOWN = "no account"
LINES_A_MINUTE = 60
MINUTE = 60.0


class LineLimit:
    """Lets a number of lines a minute through; counts the others."""

    def __init__(self, most: int = LINES_A_MINUTE) -> None:
        self._most = most
        self._since = float("-inf")
        self._written = 0
        self._left_out = 0
        self._lock = Lock()

    def take(self, now: float) -> tuple[bool, int]:
        """Whether to write a line, and how many the minute before had to leave out."""
        with self._lock:
            left_out = 0
            if now >= self._since + MINUTE:
                left_out = self._left_out
                self._since, self._written, self._left_out = now, 0, 0
            if self._written < self._most:
                self._written += 1
                return True, left_out
            self._left_out += 1
            return False, 0


# Names that are guessed in masses must not crowd out attempts at real accounts.
_limits = {True: LineLimit(), False: LineLimit()}


def tell_failed(user_id: str | None, address: str, count: int, now: float) -> None:
    """Write who failed, from where; `user_id` None where there is no such account."""
    writes, left_out = _limits[user_id is not None].take(now)
    if left_out:
        logger.info("%d more failed sign-ins of the minute before left out", left_out)
    if writes:
        who = user_id or UNKNOWN
        logger.info("failed: %s, from %s, attempt %d", who, address, count)


def tell_slowed(user_id: str | None, address: str, now: float) -> None:
    writes, _left_out = _limits[user_id is not None].take(now)
    if writes:
        logger.warning("slowed: %s, from %s", user_id or UNKNOWN, address)


def tell_locked(user_id: str | None, address: str, minutes: int, now: float) -> None:
    writes, _left_out = _limits[user_id is not None].take(now)
    if writes:
        who = user_id or UNKNOWN
        logger.warning("locked: %s, from %s, %d minutes", who, address, minutes)
