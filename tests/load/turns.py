"""One kind of page made anew by portal and stock Plone in turns, by clock and processor.

    .venv/bin/python tests/load/turns.py "item over the API" 150

Where other work uses the machine, the processor time of a server says more than the
clock. Both are started anew three times: processes of one and the same code differ by
up to a tenth.
"""

from bench import both
from measuring import Subject
from page_times import anew
from page_times import Page
from page_times import Visitor
from pathlib import Path
import statistics
import sys
import tempfile
import time


STARTS = 3
FIRST = 30
"""Requests that are not counted."""
AFTERWARDS = 0.002
"""Seconds until a server is done with what it does behind an answer."""
Times = tuple[list[float], list[float]]
"""Of the clock, and of a processor."""


def processor(subject: Subject) -> float:
    """Seconds that all threads of a server took so far."""
    assert subject.portal.process is not None
    threads = Path(f"/proc/{subject.portal.process.pid}/task").iterdir()
    told = [(one / "schedstat").read_text(encoding="ascii") for one in threads]
    return sum(int(one.split()[0]) for one in told) / 1e9


def in_turns(subjects: tuple[Subject, ...], kind: str, requests: int) -> list[Times]:
    visitors = [Visitor(one.portal) for one in subjects]
    pages = [_page(one, kind) for one in subjects]
    times: list[Times] = [([], []) for _one in subjects]
    for number in range(FIRST + requests):
        # Who comes second finds less near the processor: each is it every other time.
        for index in (0, 1) if number % 2 else (1, 0):
            before = processor(subjects[index])
            taken, _body = visitors[index].get(anew(pages[index], number))
            time.sleep(AFTERWARDS)
            if number >= FIRST:
                times[index][0].append(taken)
                times[index][1].append(processor(subjects[index]) - before)
    for one in visitors:
        one.close()
    return times


def _page(subject: Subject, kind: str) -> Page:
    return next(one for one in subject.pages if one.kind == kind)


def main(kind: str = "item over the API", requests: str = "150") -> None:
    with tempfile.TemporaryDirectory(prefix="turns-") as name:
        subjects = both(Path(name))
        try:
            for _number in range(STARTS):
                for one in subjects:
                    one.portal.start()
                ours, stock = in_turns(subjects, kind, int(requests))
                for what, mine, theirs in zip(
                    ("clock", "processor"), ours, stock, strict=True
                ):
                    a, b = statistics.median(mine), statistics.median(theirs)
                    print(f"{what:9} {a * 1e3:6.2f} ms ÷ {b * 1e3:6.2f} = {a / b:.2f}")
                for one in subjects:
                    one.portal.stop()
        finally:
            for one in subjects:
                one.portal.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
