"""Counting failed attempts: bounded, for a while, by name and line."""

from bacgiang.policy.units.people.sign_in.failures import FailureCounter
from bacgiang.policy.units.people.sign_in.failures import Limits
from bacgiang.policy.units.people.sign_in.lines import LineLimit
from bacgiang.policy.units.people.sign_in.origin import address_of
from bacgiang.policy.units.people.sign_in.origin import key_of
from bacgiang.policy.units.people.sign_in.origin import line_of
from bacgiang.policy.units.people.sign_in.origin import NOWHERE
import pytest


KEY = b"key"
LIMITS = Limits(most=3, seconds=60)


def failed(times, now=0.0, limits=LIMITS):
    counter = FailureCounter()
    for _ in range(times):
        counter.add(KEY, limits, now)
    return counter


def test_a_pause_begins_with_the_last_attempt_allowed():
    assert failed(2).seconds_locked(KEY, LIMITS, 0.0) == 0
    assert failed(3).seconds_locked(KEY, LIMITS, 0.0) == 60
    assert failed(3).seconds_locked(KEY, LIMITS, 59.0) == 1


def test_the_pause_ends_and_counting_begins_anew():
    counter = failed(3)
    assert counter.seconds_locked(KEY, LIMITS, 60.0) == 0
    assert counter.add(KEY, LIMITS, 60.0) == 1


def test_attempts_far_apart_do_not_add_up():
    counter = failed(2)
    assert counter.add(KEY, LIMITS, 61.0) == 1


def test_success_forgets():
    counter = failed(2)
    counter.forget(KEY)
    assert not counter.has_failed(KEY)
    assert counter.add(KEY, LIMITS, 0.0) == 1


def test_no_limit():
    limits = Limits(most=0, seconds=60)
    assert failed(500, limits=limits).seconds_locked(KEY, limits, 0.0) == 0


def test_memory_is_bounded_and_the_latest_are_kept():
    counter = FailureCounter(most_kept=10)
    for number in range(1000):
        counter.add(b"%d" % number, LIMITS, 0.0)
    assert len(counter) == 10
    assert counter.has_failed(b"999")


def test_lines_are_limited_and_what_is_left_out_is_said():
    limit = LineLimit(most=2)
    taken = [limit.take(0.0) for _ in range(5)]
    assert taken == [(True, 0), (True, 0), (False, 0), (False, 0), (False, 0)]
    assert limit.take(60.0) == (True, 3)


@pytest.mark.parametrize(
    "one,other",
    [("10.1.2.3", "10.1.2.4"), ("2001:db8:1:1::1", "2001:db8:1:2::1")],
)
def test_lines_are_told_apart(one, other):
    assert key_of("an", one) != key_of("an", other)


def test_one_line_of_many_addresses_is_one():
    assert line_of("2001:db8::1") == line_of("2001:db8::ffff:1")
    assert key_of("An ", "2001:db8::1") == key_of("an", "2001:db8::2")
    assert key_of("an", "10.1.2.3") != key_of("binh", "10.1.2.3")


@pytest.mark.parametrize("said", ["", "evil\nline", "10.1.2.3\r\nx", "not an address"])
def test_what_is_no_address_is_not_written(said):
    class Request:
        def getClientAddr(self):  # noqa: N802
            return said

    assert address_of(Request()) == NOWHERE
    assert address_of(None) == NOWHERE
