"""How far a run is: on a terminal and in a log."""

from bacgiang.policy.ops.command.bulk.progress import Progress
from io import StringIO


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Seconds that pass when the test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_terminal_has_one_line_with_rate_and_time_left() -> None:
    stream, clock = Terminal(), Clock()
    progress = Progress(5000, stream, clock)
    for _second in range(2):
        clock.now += 1
        progress.step(20)
    progress.say("asked again")
    lines = stream.getvalue()
    assert "\r40 of 5,000  0 %  20.0/s  left 4:08" in lines
    assert lines.endswith("\nbacgiang: asked again\n")


def test_elsewhere_a_line_comes_every_ten_seconds() -> None:
    stream, clock = StringIO(), Clock()
    progress = Progress(100, stream, clock)
    for _second in range(25):
        clock.now += 1
        progress.step()
    assert stream.getvalue().splitlines() == [
        "10 of 100  10 %  1.0/s  left 1:30",
        "20 of 100  20 %  1.0/s  left 1:20",
    ]


def test_what_was_done_before_makes_no_rate() -> None:
    stream, clock = StringIO(), Clock()
    progress = Progress(7300, stream, clock)
    progress.step(80, skipped=True)
    clock.now += 10
    progress.step(20)
    assert stream.getvalue() == "100 of 7,300  1 %  2.0/s  left 1:00:00\n"


def test_where_the_number_is_not_known_only_the_rate_is_told() -> None:
    stream, clock = StringIO(), Clock()
    progress = Progress(None, stream, clock)
    clock.now += 10
    progress.step(20)
    assert stream.getvalue() == "20  2.0/s\n"
