"""Pytest plugin: how tests are shared out when `-n` runs them in several processes.

The tests of a file stay in one process, and so do those of each folder in `WHOLE`, which
share a portal that takes long to make, and those of each part of the browser's, but for
the files that have a portal of their own (`APART`). What takes longest is handed out
first, so that small files are left to fill up the end.
"""

from bacgiang.policy.ops.catalogues import compile_catalogues
import pytest
from typing import Any
from xdist.scheduler import LoadScopeScheduling


WHOLE = ("tests/access/",)
BROWSER = "tests/browser/"
APART = ("tests/browser/test_another_province.py", "tests/browser/test_half_year.py")
# In each a portal is started, in the later one with a copy of what the other made.
WITH_ITS_START = f"{BROWSER} (from test_e on)"
LATER = f"{BROWSER} (before test_e)"
LONGEST_FIRST = (*WHOLE, WITH_ITS_START, "tests/releases/", LATER, BROWSER)
LONGEST_FIRST += ("tests/api/", "tests/integration/")


def work_of(nodeid: str) -> str:
    """What one process runs, of a test's id: a folder, a part of one, or a file."""
    file = nodeid.partition("::")[0]
    if file.startswith(BROWSER) and file not in APART:
        return WITH_ITS_START if file > f"{BROWSER}test_e" else LATER
    folders = [folder for folder in WHOLE if file.startswith(folder)]
    return folders[0] if folders else file


def turn_of(nodeid: str) -> int:
    """When a test is handed out, 0 first."""
    work = work_of(nodeid)
    turns = [n for n, place in enumerate(LONGEST_FIRST) if work.startswith(place)]
    return turns[0] if turns else len(LONGEST_FIRST)


class SideBySide(LoadScopeScheduling):
    """Hands out folders and files in the order of the tests."""

    def _split_scope(self, nodeid: str) -> str:
        return work_of(nodeid)


def is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    """Compile changed translations now; several processes would at the same time."""
    if config.getoption("tx", None) and not is_worker(config):
        compile_catalogues()


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if is_worker(config):
        items.sort(key=lambda item: turn_of(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SideBySide | None:
    """The scheduler of `-n`, unless `--dist` names another one."""
    if config.getoption("dist") != "load":
        return None
    config.option.loadscopereorder = False
    return SideBySide(config, log)
