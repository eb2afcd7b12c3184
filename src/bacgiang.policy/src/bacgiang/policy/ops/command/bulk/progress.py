"""How far a run is, on the standard error: a line that renews itself on a terminal."""

from ..words import in_words
from bacgiang.policy import _
from collections.abc import Callable
from pathlib import Path
import sys
import time
from typing import TextIO
from zope.i18nmessageid import Message


PROGRESS = _(
    "command_progress",
    default="${done} of ${total}  ${share} %  ${rate}/s  left ${left}",
)
EVERY_TERMINAL = 0.2
EVERY_ELSEWHERE = 10.0


class Progress:
    """Counts inputs of `total` (None where it is not known).

    Rate and time left come from what was worked on, not from what was done before.
    """

    def __init__(
        self,
        total: int | None,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.total = total
        self._stream = sys.stderr if stream is None else stream
        self._clock = clock
        self._on_terminal = self._stream.isatty()
        self._every = EVERY_TERMINAL if self._on_terminal else EVERY_ELSEWHERE
        self._start = self._shown = clock()
        self._open = False
        self.done = self.skipped = 0

    @property
    def rate(self) -> float:
        """Inputs a second."""
        seconds = self._clock() - self._start
        return (self.done - self.skipped) / seconds if seconds > 0 else 0.0

    def step(self, count: int = 1, *, skipped: bool = False) -> None:
        self.done += count
        self.skipped += count if skipped else 0
        now = self._clock()
        if now - self._shown >= self._every:
            self._shown = now
            self._show()

    def say(self, message: Message | str) -> None:
        """A line of its own, which stays."""
        self.end()
        print(f"bacgiang: {in_words(message)}", file=self._stream, flush=True)

    def summary(self, report: Path) -> Message:
        """How quick it was, and where the report is."""
        return _(
            "command_a_second_report",
            default="${rate} a second. Report: ${path}",
            mapping={"rate": f"{self.rate:.1f}", "path": str(report)},
        )

    def end(self) -> None:
        """Leave the line that renews itself."""
        if self._open:
            print(file=self._stream, flush=True)
            self._open = False

    def _show(self) -> None:
        if self._on_terminal:
            print(f"\r{self._line()}\x1b[K", end="", file=self._stream, flush=True)
            self._open = True
        else:
            print(self._line(), file=self._stream, flush=True)

    def _line(self) -> str:
        rate = self.rate
        if self.total is None:
            return f"{self.done:,}  {rate:.1f}/s"
        share = 100 * self.done // self.total if self.total else 100
        left = _time((self.total - self.done) / rate) if rate else "?"
        facts = {
            "done": f"{self.done:,}",
            "total": f"{self.total:,}",
            "share": share,
            "rate": f"{rate:.1f}",
            "left": left,
        }
        return in_words(Message(PROGRESS, mapping=facts))


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
