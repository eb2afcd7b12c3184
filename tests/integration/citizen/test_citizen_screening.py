"""What is sent in is screened: refused with a reason, taken, or taken for moderation."""

from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
from bacgiang.policy.base.client_address import address_of
from bacgiang.policy.base.client_address import MAIN_HOST
from bacgiang.policy.base.client_address import PROXIES
from bacgiang.policy.base.uploads.inspection import Upload
from bacgiang.policy.citizen.jobs import ForgetSpentProofs
from bacgiang.policy.citizen.keys.store import key_store
from bacgiang.policy.citizen.protection.attachments import judge_files
from bacgiang.policy.citizen.protection.challenges import make_challenge
from bacgiang.policy.citizen.protection.fields import protection_fields
from bacgiang.policy.citizen.protection.form_token import form_token
from bacgiang.policy.citizen.protection.screening import Mark
from bacgiang.policy.citizen.protection.screening import screen
from bacgiang.policy.citizen.protection.screening import Screening
from bacgiang.policy.citizen.protection.screening import Sent
from bacgiang.policy.citizen.protection.screening import sent_of
from bacgiang.policy.citizen.protection.screening import SHOWN
from bacgiang.policy.citizen.protection.screening import TRAP
from bacgiang.policy.citizen.protection.settings import protection_settings
from bacgiang.policy.citizen.protection.settings import ProtectionSettings
from bacgiang.policy.citizen.protection.spent import spent_store
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from plone import api
import pytest
from typing import Any


PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"


@pytest.fixture
def solve(portal: Any) -> Callable[[], str]:
    """A proof as the widget sends it."""

    def make() -> str:
        secret = key_store(portal).secret
        lasting = timedelta(minutes=30)
        made = make_challenge(secret, datetime.now(UTC), lasting, steps=2)
        challenge = Challenge.from_dict(made)
        solution = solve_challenge(challenge)
        assert solution is not None
        return Payload(challenge, solution).to_base64()

    return make


@pytest.fixture
def sent(portal: Any, solve: Callable[[], str]) -> Sent:
    """What an honest browser sends a while after it was shown the form."""
    shown = datetime.now(UTC) - timedelta(seconds=30)
    return Sent(solve(), "", form_token(key_store(portal).secret, shown), 500)


def codes(screening: Screening) -> list[str]:
    return [one.code for one in screening.refusals]


def test_an_honest_browser_is_let_through(sent: Sent) -> None:
    assert screen(sent) == Screening()


def test_a_proof_counts_once(sent: Sent) -> None:
    screen(sent)
    assert codes(screen(sent)) == ["proof_spent"]


def test_a_proof_is_not_used_up_by_what_has_to_be_mended(sent: Sent) -> None:
    assert codes(screen(replace(sent, characters=20_001))) == ["too_large"]
    assert screen(sent) == Screening()


def test_without_javascript_it_waits_in_moderation(sent: Sent) -> None:
    found = screen(replace(sent, proof=""))
    assert (found.refusals, found.marks) == ((), (Mark.NO_PROOF,))
    assert found.marks


def test_what_was_sent_at_once_waits_in_moderation(portal: Any, sent: Sent) -> None:
    token = form_token(key_store(portal).secret, datetime.now(UTC))
    assert screen(replace(sent, token=token)).marks == (Mark.TOO_FAST,)
    without = screen(replace(sent, token="", proof=""))
    assert without.marks == (Mark.TOO_FAST, Mark.NO_PROOF)


def test_a_client_of_the_api_shows_a_proof_alone(solve: Callable[[], str]) -> None:
    assert screen(sent_of({"altcha": solve()}, 10)) == Screening()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"trap": "http://vi-du.vn"}, "honeypot_filled"),
        ({"characters": 20_001}, "too_large"),
        ({"proof": "rubbish"}, "proof_unreadable"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_reason(
    sent: Sent, change: dict[str, Any], code: str
) -> None:
    found = screen(replace(sent, **change))
    assert codes(found) == [code]
    assert all(one.in_words() for one in found.refusals)


def test_an_expired_proof_can_be_solved_again(sent: Sent) -> None:
    later = datetime.now(UTC) + timedelta(hours=1)
    assert codes(screen(sent, later)) == ["proof_expired"]


@pytest.mark.parametrize(
    ("setting", "value", "change"),
    [
        ("proof_of_work", False, {"proof": "rubbish"}),
        ("honeypot", False, {"trap": "x"}),
        ("least_seconds", 0, {"token": ""}),
        ("most_characters", 0, {"characters": 10**6}),
    ],
)
def test_each_protection_can_be_switched_off(
    sent: Sent, setting: str, value: Any, change: dict[str, Any]
) -> None:
    api.portal.set_registry_record(f"bacgiang.citizen_{setting}", value)
    assert screen(replace(sent, **change)) == Screening()


def test_all_of_them_are_on_by_default(portal: Any) -> None:
    assert protection_settings() == ProtectionSettings()


def test_values_of_other_kinds_are_nothing(portal: Any) -> None:
    form = {"altcha": ["a"], "website": None, "form_shown": 5}
    assert sent_of(form, 3) == Sent(characters=3)


def test_used_proofs_are_forgotten_when_expired(portal: Any, sent: Sent) -> None:
    screen(sent)
    job, now = ForgetSpentProofs(), datetime.now(UTC)
    assert not job.due(portal, None, now)
    later = now + timedelta(minutes=31)
    assert job.due(portal, None, later)
    job.run(portal, later)
    assert len(spent_store(portal)) == 0


def test_the_address_is_read_behind_the_proxies_of_the_settings(
    portal: Any, http_request: Any
) -> None:
    http_request.environ["REMOTE_ADDR"] = "10.0.0.1"
    http_request.environ["HTTP_X_FORWARDED_FOR"] = "198.51.100.1"
    assert address_of(http_request) == "10.0.0.1"
    api.portal.set_registry_record(PROXIES, ("10.0.0.0/8",))
    assert address_of(http_request) == "198.51.100.1"


@pytest.mark.regulation("15.2")
def test_this_machine_is_believed_once_host_names_are_handed_on(
    portal: Any, http_request: Any
) -> None:
    http_request.environ["REMOTE_ADDR"] = "127.0.0.1"
    http_request.environ["HTTP_X_FORWARDED_FOR"] = "198.51.100.1"
    assert address_of(http_request) == "127.0.0.1"
    api.portal.set_registry_record(MAIN_HOST, "www.bacgiang.gov.vn")
    assert address_of(http_request) == "198.51.100.1"
    api.portal.set_registry_record(PROXIES, ("10.0.0.0/8",))
    assert address_of(http_request) == "127.0.0.1"


def test_the_fields_of_a_form_are_what_is_read_again(
    portal: Any, http_request: Any
) -> None:
    html = protection_fields(portal, http_request)
    for name in (SHOWN, TRAP, "idempotency_key"):
        assert f'name="{name}"' in html
    assert "<altcha-widget" in html and "<noscript>" in html
    assert protection_fields(portal, http_request) != html
    for setting in ("proof_of_work", "honeypot"):
        api.portal.set_registry_record(f"bacgiang.citizen_{setting}", False)
    plain = protection_fields(portal, http_request)
    assert "<altcha-widget" not in plain and f'name="{TRAP}"' not in plain


def file(data: bytes, name: str) -> Upload:
    return Upload(BytesIO(data), name)


def test_files_are_what_they_say(portal: Any) -> None:
    assert judge_files([file(PDF, "thu.pdf")]).media_types == ("application/pdf",)
    zipped = judge_files([file(b"PK\x03\x04" + b"\0" * 60, "thu.pdf")])
    assert [one.field for one in zipped.refusals] == ["files"]
    program = judge_files([file(b"MZ\x90\0", "thu.exe"), file(PDF, "thu.pdf")])
    assert len(program.refusals) == 1


def test_no_film_is_taken(portal: Any) -> None:
    film = b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\x82\x84webm" + b"\0" * 60
    assert judge_files([file(film, "phim.webm")]).refusals


def test_number_and_size_of_files_are_limited(portal: Any) -> None:
    many = [file(PDF, f"{number}.pdf") for number in range(6)]
    assert [one.code for one in judge_files(many).refusals] == ["too_many_files"]
    large = [file(PDF + b" " * 11 * 1024 * 1024, f"{n}.pdf") for n in range(2)]
    assert [one.code for one in judge_files(large).refusals] == ["too_large"]
