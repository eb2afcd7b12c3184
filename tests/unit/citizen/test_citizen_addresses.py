"""Whose address counts: forwarded ones from trusted proxies alone."""

from bacgiang.policy.base.client_address import client_address
from bacgiang.policy.base.rates import network_of
from bacgiang.policy.base.rates import RateMeter
from bacgiang.policy.citizen.protection.fields import harder_by
from of_all import of_all


PROXIES = ("10.0.0.0/8", "::1", "not a network")


@of_all(
    ("remote", "forwarded", "client"),
    [
        ("203.0.113.5", "198.51.100.1", "203.0.113.5"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        ("10.0.0.1", "198.51.100.1, rubbish", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "10.0.0.7", "10.0.0.7"),
        ("::1", "2001:db8::1", "2001:db8::1"),
        ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("rubbish", "198.51.100.1", ""),
        ("", "", ""),
    ],
)
def test_the_header_is_believed_from_its_end(
    remote: str, forwarded: str, client: str
) -> None:
    assert client_address(remote, forwarded, PROXIES) == client


def test_nobody_is_trusted_by_default() -> None:
    assert client_address("10.0.0.1", "198.51.100.1", ()) == "10.0.0.1"


def test_a_network_of_ipv6_counts_as_one_sender() -> None:
    assert network_of("2001:db8:1:2:3::4") == network_of("2001:db8:1:2::9")
    assert network_of("2001:db8:1:3::4") != network_of("2001:db8:1:2::4")
    assert network_of("198.51.100.1") != network_of("198.51.100.2")


def test_the_meter_counts_within_its_window_and_forgets_the_silent() -> None:
    now = [0.0]
    meter = RateMeter(window=10, senders=2, clock=lambda: now[0])
    assert [meter.count("198.51.100.1") for _ in range(3)] == [1, 2, 3]
    now[0] = 10.0
    assert meter.count("198.51.100.1") == 1
    meter.count("198.51.100.2")
    meter.count("198.51.100.3")
    assert meter.count("198.51.100.1") == 1


def test_difficulty_rises_with_the_rate_up_to_its_bound() -> None:
    assert [harder_by(count, 20, 4) for count in (1, 20, 21, 40, 41, 9999)] == [
        1,
        1,
        2,
        2,
        4,
        4,
    ]
