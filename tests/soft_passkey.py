"""An authenticator in software, for tests: makes passkeys and proofs as one would."""

from __future__ import annotations

from base64 import urlsafe_b64encode
import cbor2
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.hashes import SHA256
from hashlib import sha256
import json
import secrets
from typing import Any


PRESENT, VERIFIED, ATTESTED = 1, 4, 64


def text_of(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


class SoftPasskey:
    """One passkey; `origin` is where the browser says it is."""

    def __init__(self, rp_id: str, origin: str) -> None:
        self.rp_id, self.origin = rp_id, origin
        self.identifier = secrets.token_bytes(16)
        self._key = generate_private_key(SECP256R1())
        self.count = 0

    def made(self, challenge: bytes, flags: int = PRESENT | VERIFIED) -> str:
        """What `navigator.credentials.create` gives, as JSON."""
        point = self._key.public_key().public_numbers()
        x, y = point.x.to_bytes(32, "big"), point.y.to_bytes(32, "big")
        key = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        size = len(self.identifier).to_bytes(2, "big")
        credential = bytes(16) + size + self.identifier + key
        data = self._data(flags | ATTESTED) + credential
        attestation = {"fmt": "none", "attStmt": {}, "authData": data}
        return self._sent(
            self._client("webauthn.create", challenge),
            attestationObject=text_of(cbor2.dumps(attestation)),
            transports=["internal"],
        )

    def proof(self, challenge: bytes, flags: int = PRESENT | VERIFIED) -> str:
        """What `navigator.credentials.get` gives, as JSON."""
        self.count += 1
        data, client = self._data(flags), self._client("webauthn.get", challenge)
        told = data + sha256(client).digest()
        return self._sent(
            client,
            authenticatorData=text_of(data),
            signature=text_of(self._key.sign(told, ECDSA(SHA256()))),
            userHandle=None,
        )

    def _data(self, flags: int) -> bytes:
        host = sha256(self.rp_id.encode()).digest()
        return host + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client(self, kind: str, challenge: bytes) -> bytes:
        facts = {"type": kind, "challenge": text_of(challenge), "origin": self.origin}
        return json.dumps(facts).encode()

    def _sent(self, client: bytes, **response: Any) -> str:
        name = text_of(self.identifier)
        answer = {"clientDataJSON": text_of(client), **response}
        credential = {"id": name, "rawId": name, "type": "public-key"}
        return json.dumps({**credential, "response": answer})
