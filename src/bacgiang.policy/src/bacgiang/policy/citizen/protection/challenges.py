"""Challenges: made without keeping anything, verified by their signature.

The proof is that of ALTCHA: count up until the key derived from the counter begins as
the challenge says. The portal chooses the counter, so that the work is known
beforehand, and signs the derived key, so that verifying is one HMAC.
"""

import altcha
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
import hmac
import secrets
from typing import Any


ALGORITHM = "PBKDF2/SHA-256"
# Iterations of one step: large enough that the browser's overhead counts for little.
COST = 2_000
# The hardest proof is this many times the easiest one (see `docs/receipts.md`).
MOST_FACTOR = 4
MOST_PROOF = 8_000


class ProofFault(StrEnum):
    """Why a proof does not count; the values are stable."""

    UNREADABLE = "proof_unreadable"
    FORGED = "proof_forged"
    WRONG = "proof_wrong"
    EXPIRED = "proof_expired"
    SPENT = "proof_spent"


@dataclass(frozen=True)
class Verdict:
    """`fault` is None for a good proof; `nonce` names its challenge, `expires` (Unix
    time) is when it counts no more.
    """

    fault: ProofFault | None
    nonce: str = ""
    expires: int = 0


def make_challenge(
    secret: bytes, now: datetime, lasting: timedelta, steps: int, factor: int = 1
) -> dict[str, Any]:
    """A challenge as the widget reads it; `steps` derivations at least, about half as
    many more on average.
    """
    least = steps * factor
    counter = least + secrets.randbelow(max(least, 1))
    challenge = altcha.create_challenge(
        ALGORITHM,
        COST,
        counter=counter,
        expires_at=now + lasting,
        hmac_secret=_own(secret, b"challenge"),
        hmac_key_secret=_own(secret, b"solution"),
    )
    return dict(challenge.to_dict())


# A request asks twice: before anything costs, and before the proof is used up.
@lru_cache(maxsize=32)
def check_proof(secret: bytes, proof: str, now: datetime) -> Verdict:
    """Whether a solved challenge (Base64 of JSON, as the widget sends it) is good.

    Whether it was used before is another question (`spent`).
    """
    payload = _payload(proof)
    if payload is None:
        return Verdict(ProofFault.UNREADABLE)
    result = altcha.verify_solution(
        payload,
        _own(secret, b"challenge"),
        hmac_key_secret=_own(secret, b"solution"),
    )
    parameters = payload.challenge.parameters
    expires = parameters.expires_at or 0
    if result.verified and expires > now.timestamp():
        return Verdict(None, parameters.nonce, expires)
    if result.expired or result.verified:
        return Verdict(ProofFault.EXPIRED)
    if result.invalid_signature:
        return Verdict(ProofFault.FORGED)
    return Verdict(ProofFault.WRONG)


def _payload(proof: str) -> altcha.Payload | None:
    """None for whatever is none: the library reads what clients send as it comes."""
    if not proof.isascii() or len(proof) > MOST_PROOF:
        return None
    try:
        payload = altcha.Payload.from_base64(proof)
        parameters, solution = payload.challenge.parameters, payload.solution
        known = (
            isinstance(parameters.expires_at, int)
            and isinstance(parameters.nonce, str)
            and isinstance(payload.challenge.signature, str)
            and isinstance(parameters.key_signature, str)
            and isinstance(solution.derived_key, str)
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return payload if known else None


def _own(secret: bytes, use: bytes) -> bytes:
    """A secret of its own for each use of the portal's one."""
    return hmac.digest(secret, b"bacgiang altcha " + use, "sha256")
