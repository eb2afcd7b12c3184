"""What the portal asks of other hosts never reaches our own network."""

from bacgiang.policy.base.outgoing import is_public_address
import pytest


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("93.184.215.14", True),
        ("2606:4700:4700::1111", True),
        ("::ffff:93.184.215.14", True),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::a00:1", False),
        ("::10.0.0.1", False),
        ("::ffff:0:10.0.0.1", False),
        ("fec0::1", False),
        ("192.88.99.1", False),
    ],
)
def test_addresses_of_machines(address: str, is_public: bool) -> None:
    assert is_public_address(address) is is_public
