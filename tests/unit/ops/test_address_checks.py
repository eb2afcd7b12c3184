"""What is a host name, as browsers and proxies send it."""

from bacgiang.policy.ops.address_checks import is_host
import pytest


@pytest.mark.parametrize("host", ["a.vn", "a.vn:8080", "[::1]:65535", "10.0.0.1:80"])
def test_a_host(host: str) -> None:
    assert is_host(host)


@pytest.mark.parametrize(
    "host", ["", "a.vn:", "a.vn:65536", "a.vn:99999", "a.vn/x", "a b", "a.vn:8o"]
)
def test_no_host(host: str) -> None:
    assert not is_host(host)
