"""The administrator learns of a Python whose HTML parser is slow (15.2)."""

from bacgiang.policy.ops import interpreter
import logging
import pytest


pytestmark = pytest.mark.regulation("15.2")


@pytest.mark.parametrize(("power", "is_slow"), [(1, False), (2, True)])
def test_growth_tells(power: int, is_slow: bool) -> None:
    assert interpreter.is_parser_slow(lambda _, count: count**power) is is_slow


@pytest.mark.parametrize("is_slow", [False, True])
def test_it_is_said(monkeypatch, caplog, is_slow: bool) -> None:
    monkeypatch.setattr(interpreter, "is_parser_slow", lambda: is_slow)
    with caplog.at_level(logging.WARNING):
        interpreter.tell_faults(None)
    assert ("CVE-2025-6069" in caplog.text) is is_slow


def test_this_one_can_be_tried() -> None:
    assert interpreter.is_parser_slow() in (False, True)
