"""Faults told so that each can be found: a line each."""

from __future__ import annotations

from collections.abc import Iterable


def assert_none(faults: Iterable[str]) -> None:
    found = list(faults)
    assert not found, f"{len(found)} found:\n" + "\n".join(found)
