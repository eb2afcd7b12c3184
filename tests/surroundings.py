"""Pytest plugin: what stands around a page is drawn where a test may look at it.

Head, menu, foot and toolbar are more than half of what a page costs, and most tests of
the API read what is within. They are drawn in tests marked `whole_pages`, by file or one
by one; in a fourth of the other files each day in turn, so that whatever is told there
is met; and in all before a release.
"""

from bacgiang.policy.units.people.own_language.parts import OfSite
from bacgiang.policy.units.people.own_language.parts import OwnToolbar
from collections.abc import Callable
import pytest
from tiers import IS_RELEASE
from tiers import TURN
from typing import Any
from where_time_goes import by_file
from zlib import crc32


MARK = "whole_pages"
FOLDER = "tests/api/"
DAYS = 4


class Surroundings:
    """Whether they are drawn in the test that runs."""

    are_drawn = True


def drawn_if_asked(draw: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda self: draw(self) if Surroundings.are_drawn else ""


for part in (OwnToolbar, OfSite):
    for name in ("update", "render"):
        setattr(part, name, drawn_if_asked(getattr(part, name)))


def is_today(file: str) -> bool:
    return (crc32(file.encode()) + TURN) % DAYS == 0


def pytest_configure(config: pytest.Config) -> None:
    meaning = "looks at what stands around pages: head, menu, foot, toolbar"
    config.addinivalue_line("markers", f"{MARK}: {meaning}")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    file = item.nodeid.partition("::")[0]
    is_marked = item.get_closest_marker(MARK) is not None
    is_asked = is_marked or IS_RELEASE or not file.startswith(FOLDER)
    Surroundings.are_drawn = is_asked or is_today(file)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not IS_RELEASE and any(file.startswith(FOLDER) for file in by_file):
        terminalreporter.write_line(
            f"What stands around pages was drawn in one file of {DAYS} in {FOLDER}"
            f" and where a test is marked {MARK} (this is TURN={TURN})."
        )
