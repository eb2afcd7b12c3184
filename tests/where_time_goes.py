"""Pytest plugin: a run of many tests ends with the seconds that folders and files took.

With what is set up for the first test that asks for it, and by process: whoever makes the
whole quicker looks here first.
"""

from collections import Counter
import pytest


MANY = 1_000
FILES = 30

by_file: Counter[str] = Counter()
by_process: Counter[str] = Counter()
calls: list[str] = []


def folder_of(file: str) -> str:
    """The kind of test, and the room where those have folders."""
    steps = file.split("/")
    return "/".join(steps[: min(3, len(steps) - 1)])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    by_file[report.nodeid.partition("::")[0]] += report.duration
    by_process[getattr(report, "worker_id", "here")] += report.duration
    if report.when == "call":
        calls.append(report.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if len(calls) < MANY:
        return
    folders: Counter[str] = Counter()
    for file, spent in by_file.items():
        folders[folder_of(file)] += spent
    terminalreporter.section("seconds by process, by folder, and of the longest files")
    for told in (by_process, folders, dict(by_file.most_common(FILES))):
        for name, spent in Counter(told).most_common():
            terminalreporter.write_line(f"{spent:8.1f} {name}")
