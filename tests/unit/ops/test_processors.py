"""An instance keeps to one processor, instances next to each other to different ones."""

from bacgiang.policy.ops import serving
import os
import pytest


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> list[set[int]]:
    found: list[set[int]] = []
    monkeypatch.delenv("PROCESSORS", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {2, 5, 7}, raising=False)
    monkeypatch.setattr(
        os, "sched_setaffinity", lambda pid, numbers: found.append(numbers), False
    )
    return found


def test_neighbours_are_on_different_processors(settled: list[set[int]]) -> None:
    for port in (8080, 8081, 8082):
        serving.keep_to_one_processor(port)
    assert sorted(next(iter(one)) for one in settled) == [2, 5, 7]


def test_the_system_decides_where_it_is_told_to(
    settled: list[set[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROCESSORS", "all")
    serving.keep_to_one_processor(8080)
    assert settled == []


def test_nothing_happens_where_the_system_cannot(
    settled: list[set[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_setaffinity")
    serving.keep_to_one_processor(8080)
    assert settled == []
