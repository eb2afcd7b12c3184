"""Pytest plugin: what `make test` leaves to `make test-release` (TIER=release), or to
another day.

Marked `release`: whole walks, fuzzing, drills, servers and other people's clients, which
take long and are run before a release. Marked `timed`: tests that show nothing but a
bound on time, which only a quiet machine can keep.

What asks the same of very many is asked of a part in turn: another one each day, so that
all have been asked after some days, and of all before a release. The end of a run tells
what was left to other days; `TURN=n` repeats the part of a day.

Properties are tried with a fourth of their examples, which each run draws anew.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
import os
import pytest
from typing import Any
from typing import TypeVar
from zlib import crc32


T = TypeVar("T")

MARKS = {
    "release": "takes long: a whole walk, fuzzing, a drill, somebody else's client",
    "timed": "shows a bound on time and nothing else",
    "another_day": "one of many that are tried in turn, not today",
}
LEAST_EXAMPLES = 10
IS_RELEASE = os.environ.get("TIER") == "release"
# Set for the processes of `-n`, too: midnight may pass between them.
TURN = int(os.environ.setdefault("TURN", str(date.today().toordinal())))

left_out: Counter[str] = Counter()
"""By function of tests, how many parameters or questions are left to other days."""


def in_release(*values: Any) -> list[Any]:
    """Parameters of a test that are tried before a release alone."""
    return [pytest.param(value, marks=pytest.mark.release) for value in values]


def in_turn(values: Iterable[Any], of: int) -> list[Any]:
    """Parameters of a test of which a run tries one in `of`; tuples are several each."""
    many = list(values)
    today = set(_of_today([*range(len(many))], of))
    return [
        pytest.param(
            *(one if isinstance(one, tuple) else (one,)),
            marks=() if place in today else pytest.mark.another_day,
        )
        for place, one in enumerate(many)
    ]


def share(values: Iterable[T], of: int) -> list[T]:
    """Of what one test asks for, one in `of`: what is asked for in this run."""
    many = list(values)
    taken = many if IS_RELEASE else _of_today(many, of)
    left_out[_function_of(os.environ["PYTEST_CURRENT_TEST"])] += len(many) - len(taken)
    return taken


def examples(many: int) -> int:
    """Of a property, how many examples a run draws; all of them before a release."""
    return many if IS_RELEASE else min(many, max(LEAST_EXAMPLES, many // 4))


def _of_today(many: list[T], of: int) -> list[T]:
    """Mixed, so that of a table no whole rows or columns are left out; in their order."""
    mixed = sorted(range(len(many)), key=lambda place: crc32(b"%d" % place))
    return [many[one] for one in sorted(mixed[TURN % min(of, len(many) or 1) :: of])]


def _function_of(nodeid: str) -> str:
    return nodeid.partition("[")[0].partition(" (")[0]


def pytest_configure(config: pytest.Config) -> None:
    for name, meaning in MARKS.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if IS_RELEASE:
        return
    off = [one for one in items if any(map(one.get_closest_marker, MARKS))]
    if off:
        config.hook.pytest_deselected(items=off)
        gone = set(off)
        items[:] = [one for one in items if one not in gone]
    left_out.update(
        _function_of(one.nodeid)
        for one in off
        if one.get_closest_marker("another_day")
        and not one.get_closest_marker("release")
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process of `-n` hands over what it left out."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["left_out"] = dict(left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Each has left out the same parameters; what a test asks is asked in one of them."""
    told = getattr(node, "workeroutput", {}).get("left_out", {})
    left_out.update(
        {one: n - left_out[one] for one, n in told.items() if n > left_out[one]}
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told = +left_out
    if not told:
        return
    terminalreporter.section(f"left to other days (this is TURN={TURN})")
    for function, count in sorted(told.items()):
        terminalreporter.write_line(f"{count:6} {function}")
