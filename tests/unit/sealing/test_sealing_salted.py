from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.errors import SaltError
from bacgiang.policy.sealing.salted import matches
from bacgiang.policy.sealing.salted import new_salt
from bacgiang.policy.sealing.salted import salted_digest
import hashlib
import hmac
from hypothesis import given
from hypothesis import strategies as st
import pytest


pytestmark = pytest.mark.regulation("15.3")

SALTS = st.binary(min_size=32, max_size=32)
RECORD = {"code": "MAU-001", "text": "Góp ý mẫu"}


@given(SALTS, st.text('aZ0"\\\nđếẬ\u0301'))
def test_the_digest_is_hmac_sha256_of_the_canonical_record(
    salt: bytes, text: str
) -> None:
    expected = hmac.new(salt, encode({"t": text}), hashlib.sha256).hexdigest()
    assert salted_digest({"t": text}, salt) == expected
    assert matches({"t": text}, salt, expected)


@given(SALTS, st.integers(0, 255))
def test_another_salt_record_or_digest_does_not_match(salt: bytes, bit: int) -> None:
    digest = salted_digest(RECORD, salt)
    changed = bytearray(salt)
    changed[bit // 8] ^= 1 << bit % 8
    wrong = bytearray.fromhex(digest)
    wrong[bit // 8] ^= 1 << bit % 8
    assert not matches(RECORD, bytes(changed), digest)
    assert not matches({**RECORD, "text": "Góp ý khác"}, salt, digest)
    assert not matches(RECORD, salt, wrong.hex())


@pytest.mark.parametrize("digest", ["", "é" * 64, "AB" * 32, "ab" * 31, "ab" * 33])
def test_malformed_digests_do_not_match(digest: str) -> None:
    assert not matches(RECORD, new_salt(), digest)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_salt_has_32_bytes(size: int) -> None:
    with pytest.raises(SaltError):
        salted_digest(RECORD, b"\x00" * size)


def test_every_salt_is_new() -> None:
    salts = {new_salt() for _ in range(100)}
    assert len(salts) == 100
    assert {len(salt) for salt in salts} == {32}
