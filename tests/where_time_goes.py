"""Pytest plugin: a run of many tests ends with the seconds that folders and files took.

With what is set up for the first test that asks for it, and by process; beside the time
that passed, what a processor had to do, with all programs that ended meanwhile: that
tells more where others use the machine, too. Whoever makes the whole quicker looks here
first.
"""

from collections import Counter
from collections.abc import Iterator
import os
import pytest
from typing import Any


MANY = 1_000
FILES = 30

by_file: Counter[str] = Counter()
by_process: Counter[str] = Counter()
of_processor: Counter[str] = Counter()
calls: list[str] = []


def folder_of(file: str) -> str:
    """The kind of test, and the room where those have folders."""
    steps = file.split("/")
    return "/".join(steps[: min(3, len(steps) - 1)])


def worked() -> float:
    """Seconds of a processor so far."""
    return sum(os.times()[:4])


before = worked()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[Any]:
    """Each report has what was done since the one before."""
    global before
    report = yield
    report.processor, before = worked() - before, worked()
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    file = report.nodeid.partition("::")[0]
    process = getattr(report, "worker_id", "here")
    by_file[file] += report.duration
    by_process[process] += report.duration
    for name in (file, process):
        of_processor[name] += getattr(report, "processor", 0.0)
    if report.when == "call":
        calls.append(report.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if len(calls) < MANY:
        return
    folders: Counter[str] = Counter()
    for file, spent in by_file.items():
        folders[folder_of(file)] += spent
        of_processor[folder_of(file)] += of_processor[file]
    terminalreporter.section(
        "seconds, and those of a processor, by process, by folder, and of files"
    )
    for told in (by_process, folders, dict(by_file.most_common(FILES))):
        for name, spent in Counter(told).most_common():
            terminalreporter.write_line(
                f"{spent:8.1f} {of_processor[name]:8.1f} {name}"
            )
