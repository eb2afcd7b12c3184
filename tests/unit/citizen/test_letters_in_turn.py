"""Thousands of letters about one thing keep nobody waiting for another (15.2)."""

from bacgiang.policy.citizen.letters.outbox import Outbox
from bacgiang.policy.citizen.letters.outbox import Waiting
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest


pytestmark = pytest.mark.regulation("15.2")
NOW = datetime(2026, 7, 1, tzinfo=UTC)


def test_each_matter_has_its_turn_and_the_oldest_of_it_goes_first() -> None:
    box = Outbox()
    for number in range(300):
        at = NOW - timedelta(hours=3, seconds=300 - number)
        box.add(Waiting(f"A{number:03}", "author", "", "draft"), at)
    for number, channel in enumerate(("petition", "dossier", "petition")):
        box.add(Waiting(f"P{number}", channel), NOW - timedelta(seconds=9 - number))
    box.add(Waiting("later", "alert"), NOW + timedelta(minutes=1))
    box.take_in()
    first = [one.who for one in box.due(NOW, 6)]
    assert first == ["A000", "P0", "P1", "A001", "P2", "A002"]
    by_step = [one.who for one in box.due(NOW, 4, lambda one: one.what)]
    assert by_step == ["A000", "P0", "A001", "P1"]
