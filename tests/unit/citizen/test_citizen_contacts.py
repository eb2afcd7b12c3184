"""What people type about themselves is checked before it is kept."""

from bacgiang.policy.citizen.contacts.checking import fitted
from bacgiang.policy.citizen.contacts.checking import refusals_of
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.contact import IDENTITY_NUMBER
from bacgiang.policy.citizen.contacts.email_address import is_email
from bacgiang.policy.citizen.contacts.named_in import names_sender
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
from typing import Any


CONSENT = Consent("2026-1", datetime(2026, 3, 2, tzinfo=UTC), use_of_data=True)
NOBODY = Contact("so-y-te", Consent("2026-1", CONSENT.given))


def codes(consent: Consent = CONSENT, **fields: Any) -> list[tuple[str, str]]:
    contact = fitted(Contact("so-y-te", consent, **fields))
    return [(one.code, one.field) for one in refusals_of(contact)]


def test_a_whole_contact_is_taken() -> None:
    assert not codes(
        name="Nguyễn Văn Mẫu",
        email="mau@vi-du.vn",
        phone="+84 204 3854 000",
        address="Số 1, đường Mẫu",
        organisation="Hội Mẫu",
        more={"position": "Chủ tịch"},
    )


def test_the_number_of_a_passport_names_its_owner() -> None:
    owner = replace(NOBODY, more={IDENTITY_NUMBER: "B1234567"})
    assert names_sender(owner, "Hộ chiếu b1234567, cấp năm 2024.")
    assert not names_sender(owner, "Hộ chiếu B7654321.")


def test_nobody_needs_to_say_who_they_are() -> None:
    assert not list(refusals_of(NOBODY))


@of_all("field", ["name", "email", "phone", "address", "organisation"])
@of_all("mark", ["\n", "\r\n", "\x00", "\u2028", "\x85"])
def test_no_field_takes_a_line_break(field: str, mark: str) -> None:
    text = f"mau@vi-du.vn{mark}Bcc: tat-ca@vi-du.vn"
    assert codes(**{field: text}) == [("line_break", field)]


@of_all(
    "address",
    [
        "mau",
        "mau@",
        "@vi-du.vn",
        "mau@localhost",
        "mau@vi_du.vn",
        "a..b@vi-du.vn",
        "a@vi-du.vn, b@vi-du.vn",
        "Mẫu <mau@vi-du.vn>",
        f"{'a' * 65}@vi-du.vn",
        "mẫu@vi-du.vn",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert codes(email=address) == [("wrong_email", "email")]


@given(st.emails())
def test_an_address_is_one_line_without_blanks(address: str) -> None:
    if is_email(address):
        assert not set(address) & set(' \r\n\t,;<>"')


def test_personal_data_need_consent_of_their_own() -> None:
    none = replace(CONSENT, use_of_data=False)
    assert codes(none, name="Mẫu") == [("consent_missing", "use_of_data")]
    assert codes(none, more={"position": "Chủ tịch"}) == [
        ("consent_missing", "use_of_data")
    ]
    assert codes(replace(CONSENT, notices=True)) == [("notices_without_email", "email")]
    spoken = replace(CONSENT, messages=True)
    assert codes(spoken) == [("messages_without_phone", "phone")]


def test_other_faults_name_their_field() -> None:
    assert codes(phone="gọi tôi") == [("wrong_phone", "phone")]
    assert codes(name="a" * 201) == [("too_long", "name")]
    assert codes(more={"x": "a" * 2001}) == [("too_long", "x")]


def test_text_is_brought_into_one_form() -> None:
    decomposed = "Nguye\u0302\u0303n \ud800"
    assert fitted(Contact("x", CONSENT, name=f" {decomposed} ")).name == "Nguyễn \ufffd"
