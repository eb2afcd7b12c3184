"""What instances count together; while that is away each counts by itself."""

from bacgiang.policy.base.rates import RateMeter
from bacgiang.policy.base.shared_cap import SharedCap
from bacgiang.policy.base.shared_counts import CountsAway
from bacgiang.policy.base.shared_counts import sharing
from bacgiang.policy.editorial.inaccuracy.kept_once import KeptOnce
from bacgiang.policy.units.people.sign_in.failures import FailureCounter
from bacgiang.policy.units.people.sign_in.failures import Limits
import pytest


class Counts:
    """As the cluster's database keeps them."""

    secret = b"of all instances"

    def __init__(self):
        self.now, self.is_away = 0.0, False
        self.counted, self.firsts = {}, {}

    def ages(self, meter, sender):
        if self.is_away:
            raise CountsAway
        counted = self.counted.get((meter, sender), [])
        return [self.now - at for at, until in counted if until > self.now]

    def add(self, meter, sender, kept):
        self.ages(meter, sender)
        moments = self.counted.setdefault((meter, sender), [])
        moments.append((self.now, self.now + kept))

    def add_below(self, meter, sender, kept, most):
        if len(self.ages(meter, sender)) >= most:
            return False
        self.add(meter, sender, kept)
        return True

    def forget(self, meter, sender):
        self.counted.pop((meter, sender), None)

    def first(self, meter, sender, kept, value):
        return self.firsts.setdefault((meter, sender), value)


@pytest.fixture
def counts(monkeypatch):
    counts = Counts()
    monkeypatch.setattr(sharing, "counts", counts)
    return counts


def test_two_instances_allow_as_much_as_one(counts):
    one, other = RateMeter(60, name="asked"), RateMeter(60, name="asked")
    assert one.allow("192.0.2.1", 2)
    assert other.allow("192.0.2.1", 2)
    assert not one.allow("192.0.2.1", 2)
    assert other.allow("192.0.2.2", 2)
    counts.now = 10
    assert one.wait("192.0.2.1", 2) == 50
    assert one.wait("192.0.2.1", 3) == 0
    counts.now = 60
    assert other.has_room("192.0.2.1", 1)
    assert other.count("192.0.2.1") == 1


def test_what_has_no_name_is_counted_by_each(counts):
    assert RateMeter(60).allow("192.0.2.1", 1)
    assert RateMeter(60).allow("192.0.2.1", 1)
    assert not counts.counted


def test_a_cap_for_all_is_one_for_all_instances(counts):
    one, other = SharedCap(60, name="letters"), SharedCap(60, name="letters")
    for sender in ("192.0.2.1", "198.51.100.1", "203.0.113.1"):
        one.count(sender)
    assert not other.has_room("192.0.3.1", 3)


def test_each_counts_by_itself_while_nobody_answers(counts):
    meter = RateMeter(60, name="asked")
    counts.is_away = True
    assert meter.allow("192.0.2.1", 1)
    assert not meter.allow("192.0.2.1", 1)
    counts.is_away = False
    assert meter.allow("192.0.2.1", 1)


def test_a_name_that_failed_elsewhere_is_locked_here(counts):
    one, other = FailureCounter(name="paused"), FailureCounter(name="paused")
    limits = Limits(most=3, seconds=100)
    assert one.add(b"key", limits, 1000.0) == 1
    counts.now = 90
    assert other.add(b"key", limits, 7.0) == 2
    counts.now = 180
    assert one.add(b"key", limits, 1180.0) == 3
    counts.now = 200
    assert other.seconds_locked(b"key", limits, 27.0) == 80
    counts.now = 281
    assert other.seconds_locked(b"key", limits, 108.0) == 0
    assert other.add(b"key", limits, 108.0) == 1
    other.forget(b"key")
    assert not one.has_failed(b"key")


def test_a_second_click_on_another_instance_is_the_same(counts):
    one, other = KeptOnce(name="kept"), KeptOnce(name="kept")
    assert one.key("192.0.2.1", "text") == other.key("192.0.2.1", "text")
    assert one.key("192.0.2.1", "text") != other.key("192.0.2.1", "more")
