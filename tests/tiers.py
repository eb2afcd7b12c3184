"""Pytest plugin: what `make test` leaves to `make test-release` (TIER=release).

Marked `release`: whole walks, fuzzing, drills, servers and other people's clients, which
take long and are run before a release. Marked `timed`: tests that show nothing but a
bound on time, which only a quiet machine can keep.
"""

import os
import pytest
from typing import Any


MARKS = {
    "release": "takes long: a whole walk, fuzzing, a drill, somebody else's client",
    "timed": "shows a bound on time and nothing else",
}
IS_RELEASE = os.environ.get("TIER") == "release"


def in_release(*values: Any) -> list[Any]:
    """Parameters of a test that are tried before a release alone."""
    return [pytest.param(value, marks=pytest.mark.release) for value in values]


def pytest_configure(config: pytest.Config) -> None:
    for name, meaning in MARKS.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if IS_RELEASE:
        return
    left_out = [one for one in items if any(map(one.get_closest_marker, MARKS))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [one for one in items if one not in set(left_out)]
