"""How long a request may wait for the files that it brings to be read, all together."""

from ...text.files.child_process import TimeLeft
from ...text.files.child_process import waiting
from ZPublisher.interfaces import IPubFailure
from ZPublisher.interfaces import IPubStart
from ZPublisher.interfaces import IPubSuccess


OF_A_REQUEST = 10.0
"""Seconds; what is not read by then counts as too slow."""
KEPT = "bacgiang.reading_time"


def bound_reading(event: IPubStart) -> None:
    """Begin to count; a request that is tried again goes on counting."""
    time_left = TimeLeft(OF_A_REQUEST)
    waiting.time_left = event.request.environ.setdefault(KEPT, time_left)


def end_reading(event: IPubSuccess | IPubFailure) -> None:
    """What the thread does afterwards is for nobody who waits."""
    waiting.time_left = None
