"""Codes, passkeys and recovery codes, each judged by itself."""

from bacgiang.policy.units.people.second_factor.app_codes import new_secret
from bacgiang.policy.units.people.second_factor.app_codes import picture_of
from bacgiang.policy.units.people.second_factor.app_codes import step_of
from bacgiang.policy.units.people.second_factor.factors import AccountFactors
from bacgiang.policy.units.people.second_factor.passkeys import made_passkey
from bacgiang.policy.units.people.second_factor.passkeys import proven_passkey
from bacgiang.policy.units.people.second_factor.recovery_codes import digest_of
from bacgiang.policy.units.people.second_factor.recovery_codes import new_codes
from bacgiang.policy.units.people.second_factor.relying_party import RelyingParty
from base64 import b32encode
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
import pytest
from soft_passkey import PRESENT
from soft_passkey import SoftPasskey


NOW = datetime(2026, 11, 28, tzinfo=UTC)
HERE = RelyingParty("www.bacgiang.gov.vn", ("https://www.bacgiang.gov.vn",))
CHALLENGE, OTHER = b"c" * 32, b"d" * 32

# RFC 6238, appendix B, SHA-1: the last six of its eight digits.
SECRET = b32encode(b"12345678901234567890").decode()
VECTORS = {
    59: "287082",
    1111111109: "081804",
    1234567890: "005924",
    2000000000: "279037",
}


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize(("now", "code"), VECTORS.items())
def test_codes_are_those_of_the_standard(now: int, code: str) -> None:
    step = now // 30
    assert step_of(SECRET, code, 0, now) == step
    assert step_of(SECRET, f" {code[:3]} {code[3:]}", 0, now + 30) == step
    assert step_of(SECRET, code, 0, now + 60) is None
    assert step_of(SECRET, code, step, now) is None
    assert step_of(new_secret(), code, step, now) is None


@given(st.text(max_size=12))
def test_what_is_no_code_is_none(code: str) -> None:
    assert step_of(SECRET, code, 0, 0.0) is None or len("".join(code.split())) == 6


def test_the_picture_stands_in_a_page() -> None:
    picture = picture_of("otpauth://totp/a")
    assert picture.startswith("<svg") and "script" not in picture


def test_recovery_codes_are_of_one_account_and_read_as_typed() -> None:
    codes = new_codes()
    assert len(set(codes)) == 10
    code = codes[0]
    typed = f" {code.upper().replace('-', ' ')}"
    assert digest_of("a", typed) == digest_of("a", code) != digest_of("b", code)


def test_what_is_spent_is_spent_until_it_would_end() -> None:
    factors, until = AccountFactors(), NOW + timedelta(minutes=5)
    assert factors.spend("one", until, NOW) and factors.spend("two", until, NOW)
    assert not factors.spend("one", until, NOW)
    assert factors.spend("one", until, until)


@pytest.fixture
def soft() -> SoftPasskey:
    return SoftPasskey(HERE.rp_id, HERE.origins[0])


@pytest.fixture
def factors(soft: SoftPasskey) -> AccountFactors:
    """Of an account that has the passkey."""
    made = made_passkey(soft.made(CHALLENGE), CHALLENGE, HERE, "Máy ở cơ quan", NOW)
    assert made is not None and made.name == "Máy ở cơ quan"
    kept = AccountFactors()
    kept.put_passkey(made)
    return kept


@pytest.mark.regulation("15.5")
def test_a_passkey_proves_itself_and_its_count_rises(
    soft: SoftPasskey, factors: AccountFactors
) -> None:
    sent = soft.proof(CHALLENGE)
    found = proven_passkey(factors, sent, CHALLENGE, HERE)
    assert found is not None and found.count == 1
    factors.put_passkey(found)
    assert len(factors.passkeys) == 1
    # The same once more, as a copy would send it.
    assert proven_passkey(factors, sent, CHALLENGE, HERE) is None
    soft.count = 0
    assert proven_passkey(factors, soft.proof(CHALLENGE), CHALLENGE, HERE) is None


@pytest.mark.regulation("15.5")
def test_a_proof_is_for_one_challenge_host_and_person(
    soft: SoftPasskey, factors: AccountFactors
) -> None:
    elsewhere = RelyingParty("localhost", ("http://localhost:8080",))
    assert proven_passkey(factors, soft.proof(OTHER), CHALLENGE, HERE) is None
    assert proven_passkey(factors, soft.proof(CHALLENGE), CHALLENGE, elsewhere) is None
    assert (
        proven_passkey(factors, soft.proof(CHALLENGE, PRESENT), CHALLENGE, HERE) is None
    )
    soft.origin = "https://www.bacgiang.gov.vn.example"
    assert proven_passkey(factors, soft.proof(CHALLENGE), CHALLENGE, HERE) is None
    stranger = SoftPasskey(HERE.rp_id, HERE.origins[0])
    assert proven_passkey(factors, stranger.proof(CHALLENGE), CHALLENGE, HERE) is None
    stranger.identifier = soft.identifier
    assert proven_passkey(factors, stranger.proof(CHALLENGE), CHALLENGE, HERE) is None


def test_a_passkey_is_made_for_one_challenge_and_host(soft: SoftPasskey) -> None:
    assert made_passkey(soft.made(OTHER), CHALLENGE, HERE, "", NOW) is None
    unverified = soft.made(CHALLENGE, PRESENT)
    assert made_passkey(unverified, CHALLENGE, HERE, "", NOW) is None
    elsewhere = replace(HERE, origins=("https://other.example",))
    assert made_passkey(soft.made(CHALLENGE), CHALLENGE, elsewhere, "", NOW) is None


@given(st.text(max_size=60), st.integers(0, 400), st.integers(0, 400))
def test_whatever_else_is_sent_proves_nothing(junk: str, at: int, size: int) -> None:
    soft = SoftPasskey(HERE.rp_id, HERE.origins[0])
    sent = soft.made(CHALLENGE)
    broken = f"{sent[:at]}{junk}{sent[at + size + 1 :]}"
    for one in (broken, junk, "[" * 15_000, '{"response": []}', "null", sent * 30):
        made_passkey(one, CHALLENGE, HERE, "", NOW)
        assert proven_passkey(AccountFactors(), one, CHALLENGE, HERE) is None
