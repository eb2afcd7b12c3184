"""Make and check passkeys (WebAuthn), by the library webauthn.

A person has to be verified by the authenticator (PIN, finger, face) each time, and a
count that does not rise is a copy's.
"""

from .factors import AccountFactors
from .factors import Passkey
from .relying_party import RelyingParty
from dataclasses import replace
from datetime import datetime
import secrets
from typing import Any


CHALLENGE_SIZE = 32
MILLISECONDS = 120_000
# Whatever a browser sends is judged by the library; what it cannot read fails so, or
# with a WebAuthnException.
UNREADABLE: tuple[type[Exception], ...] = (ArithmeticError, AttributeError)
UNREADABLE += (LookupError, RecursionError, TypeError, ValueError)
LONGEST = 20_000


def new_challenge() -> bytes:
    return secrets.token_bytes(CHALLENGE_SIZE)


def options_to_make(
    handle: bytes,
    login: str,
    name: str,
    passkeys: tuple[Passkey, ...],
    party: RelyingParty,
    challenge: bytes,
) -> str:
    """What a browser is asked for a new passkey, as JSON of WebAuthn."""
    # Imported late: loading the library is a hundredth of a start.
    from webauthn import generate_registration_options
    from webauthn import options_to_json
    from webauthn.helpers.structs import AuthenticatorSelectionCriteria
    from webauthn.helpers.structs import ResidentKeyRequirement
    from webauthn.helpers.structs import UserVerificationRequirement

    return options_to_json(
        generate_registration_options(
            rp_id=party.rp_id,
            rp_name=party.rp_id,
            user_id=handle,
            user_name=login,
            user_display_name=name,
            challenge=challenge,
            timeout=MILLISECONDS,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.DISCOURAGED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=_described(passkeys),
        )
    )


def options_to_ask(
    passkeys: tuple[Passkey, ...], party: RelyingParty, challenge: bytes
) -> str:
    """What a browser is asked for a proof by one of the account's passkeys."""
    # Imported late: loading the library is a hundredth of a start.
    from webauthn import generate_authentication_options
    from webauthn import options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    return options_to_json(
        generate_authentication_options(
            rp_id=party.rp_id,
            challenge=challenge,
            timeout=MILLISECONDS,
            allow_credentials=_described(passkeys),
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def passkeys_of(
    factors: AccountFactors | None, party: RelyingParty
) -> tuple[Passkey, ...]:
    """Those that were made for this host."""
    kept = factors.passkeys if factors else ()
    return tuple(one for one in kept if one.rp_id == party.rp_id)


def _described(passkeys: tuple[Passkey, ...]) -> list[Any]:
    # Imported late: loading the library is a hundredth of a start.
    from webauthn.helpers.structs import AuthenticatorTransport
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor

    known = {one.value: one for one in AuthenticatorTransport}
    return [
        PublicKeyCredentialDescriptor(
            id=one.identifier,
            transports=[known[way] for way in one.transports if way in known] or None,
        )
        for one in passkeys
    ]


def _unreadable() -> tuple[type[Exception], ...]:
    # Imported late: loading the library is a hundredth of a start.
    from webauthn.helpers.exceptions import WebAuthnException

    return (WebAuthnException, *UNREADABLE)


def made_passkey(
    sent: str, challenge: bytes, party: RelyingParty, name: str, now: datetime
) -> Passkey | None:
    """The passkey that a browser sent (JSON); None where it proves nothing."""
    if len(sent) > LONGEST:
        return None
    # Imported late: loading the library is a hundredth of a start.
    from webauthn import verify_registration_response
    from webauthn.helpers import parse_registration_credential_json

    try:
        credential = parse_registration_credential_json(sent)
        found = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.rp_id,
            expected_origin=list(party.origins),
            require_user_verification=True,
        )
    except _unreadable():
        return None
    ways = credential.response.transports or []
    return Passkey(
        identifier=found.credential_id,
        public_key=found.credential_public_key,
        name=name,
        rp_id=party.rp_id,
        count=found.sign_count,
        transports=tuple(one.value for one in ways),
        made=now,
    )


def proven_passkey(
    factors: AccountFactors, sent: str, challenge: bytes, party: RelyingParty
) -> Passkey | None:
    """The passkey that made the proof, with its new count; None for no proof."""
    if len(sent) > LONGEST:
        return None
    # Imported late: loading the library is a hundredth of a start.
    from webauthn import verify_authentication_response
    from webauthn.helpers import parse_authentication_credential_json

    try:
        credential = parse_authentication_credential_json(sent)
        passkey = factors.passkey(credential.raw_id)
        if passkey is None or passkey.rp_id != party.rp_id:
            return None
        found = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.rp_id,
            expected_origin=list(party.origins),
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.count,
            require_user_verification=True,
        )
    except _unreadable():
        return None
    return replace(passkey, count=found.new_sign_count)
