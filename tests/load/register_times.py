"""Ask every question often enough, one after another, as one visitor."""

from collections.abc import Iterable
from dataclasses import dataclass
import json
from page_times import spread
from page_times import Visitor
from register_portals import LoadedPortal
from register_questions import Question
import sys


CALLS = 30
SLOW = 3.0
CALLS_OF_THE_SLOW = 10
"""A question that takes longer than SLOW seconds is asked less often."""


@dataclass(frozen=True)
class Time:
    """Milliseconds of one question, what it found, and how large the answer is.

    `first`: the slowest of the first calls, when nothing was kept ready for it. `found`
    is None where the answer does not tell. `processor`: what the server worked for one
    call, on average; unlike the others it does not tell of who else is busy.
    """

    kind: str
    first: float
    median: float
    p95: float
    processor: float
    calls: int
    kilobytes: float
    found: int | None
    has_bar: bool


def ask(loaded: LoadedPortal, questions: Iterable[Question]) -> list[Time]:
    """Every address is asked once before it counts."""
    visitor, times = Visitor(loaded.portal), []
    for question in questions:
        time = _ask(loaded, visitor, question)
        times.append(time)
        print(
            f"{loaded.portal.name}: {time.kind}: {time.median:.0f} {time.p95:.0f} ms"
            f" (first {time.first:.0f}), {time.found} found",
            file=sys.stderr,
            flush=True,
        )
    visitor.close()
    return times


def _ask(loaded: LoadedPortal, visitor: Visitor, question: Question) -> Time:
    first = [visitor.get(_anew(path, 0)) for path in question.paths]
    slowest = max(taken for taken, _body in first)
    calls = question.calls or (CALLS if slowest < SLOW else CALLS_OF_THE_SLOW)
    taken, worked = [], loaded.processor_seconds()
    for number in range(calls):
        path = question.paths[number % len(question.paths)]
        taken.append(visitor.get(_anew(path, number + 1))[0])
    worked = loaded.processor_seconds() - worked
    found = [_total(body) for _taken, body in first]
    known = [one for one in found if one is not None]
    spent = spread(taken)
    return Time(
        question.kind,
        slowest * 1000,
        spent.median * 1000,
        spent.p95 * 1000,
        worked / calls * 1000,
        calls,
        sum(len(body) for _taken, body in first) / len(first) / 1000,
        sum(known) // len(known) if known else None,
        question.has_bar,
    )


def _anew(path: str, number: int) -> str:
    """An address nobody asked for before, so that no cache of pages answers."""
    return f"{path}{'&' if '?' in path else '?'}n={number}"


def _total(body: bytes) -> int | None:
    try:
        return int(json.loads(body)["items_total"])
    except (ValueError, KeyError, TypeError):
        return None
