"""Counting failed attempts: bounded, for a while, by name and line."""

from bacgiang.policy.units.people.sign_in.attempt import attempt_of
from bacgiang.policy.units.people.sign_in.failures import FailureCounter
from bacgiang.policy.units.people.sign_in.failures import Limits
from bacgiang.policy.units.people.sign_in.lines import LineLimit
from bacgiang.policy.units.people.sign_in.locked import SlowLane
from bacgiang.policy.units.people.sign_in.locked import TooManyAttempts
from bacgiang.policy.units.people.sign_in.origin import address_of
from bacgiang.policy.units.people.sign_in.origin import line_of
from bacgiang.policy.units.people.sign_in.origin import NOWHERE
from bacgiang.policy.units.people.sign_in.throttle import Throttle
from dataclasses import replace
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


def attempt(login, address="10.1.2.3", device=None):
    found = attempt_of(None, login, None)
    line = line_of(address)
    return replace(
        found, line=line, name_and_line=f"{line} {found.name}", device=device
    )


def taken(throttle, one, limits=LIMITS):
    try:
        throttle.refuse(one, limits)
    except TooManyAttempts as refused:
        return type(refused)
    return True


def test_one_line_of_many_addresses_is_one():
    assert line_of("2001:db8::1") == line_of("2001:db8::ffff:1")
    assert line_of("2001:db8:1:1::1") != line_of("2001:db8:1:2::1")
    assert line_of("10.1.2.3") != line_of("10.1.2.4")


def test_a_name_is_one_however_it_is_written():
    assert attempt(" An").name == attempt("an").name != attempt("binh").name


@pytest.mark.regulation("15.5")
def test_many_names_from_one_line_have_to_wait():
    throttle = Throttle()
    for number in range(9):
        assert taken(throttle, attempt(f"name-{number}"))
        throttle.failed(attempt(f"name-{number}"), LIMITS)
    assert taken(throttle, attempt("another")) is SlowLane
    assert taken(throttle, attempt("another", "10.9.9.9")) is True
    assert taken(throttle, attempt("another"), Limits(most=0, seconds=60)) is True


@pytest.mark.regulation("15.5")
def test_one_name_from_many_lines_waits_and_its_owner_goes_on():
    throttle = Throttle()
    throttle.succeeded(attempt("head", "10.1.1.1"))
    for number in range(9):
        throttle.failed(attempt("head", f"10.2.3.{number}"), LIMITS)
    assert taken(throttle, attempt("head", "10.4.4.4")) is SlowLane
    assert taken(throttle, attempt("head", "10.1.1.1")) is True
    assert taken(throttle, attempt("head", "10.4.4.4", device="mark")) is True
    assert taken(throttle, attempt("other", "10.4.4.4")) is True


def test_all_together_wait_and_known_ones_go_on():
    throttle = Throttle()
    for number in range(90):
        one = attempt(f"name-{number}", f"10.2.{number}.1")
        throttle.failed(one, LIMITS)
    assert taken(throttle, attempt("head", "10.4.4.4")) is SlowLane
    assert taken(throttle, attempt("head", "10.4.4.4", device="mark")) is True


def test_guessing_on_a_known_device_pauses_that_device_alone():
    throttle = Throttle()
    mine = attempt("head", device="mark")
    for _ in range(3):
        throttle.failed(mine, LIMITS)
    assert taken(throttle, mine) is TooManyAttempts
    assert taken(throttle, attempt("head")) is True
    assert taken(throttle, attempt("head", device="other")) is True


@pytest.mark.parametrize("said", ["", "evil\nline", "10.1.2.3\r\nx", "not an address"])
def test_what_is_no_address_is_not_written(said):
    class Request:
        environ = {"REMOTE_ADDR": said}  # noqa: RUF012

    assert address_of(Request()) == NOWHERE
    assert address_of(None) == NOWHERE
