"""Verify an ID token (OpenID Connect Core 1.0, section 3.1.3.7)."""

from .errors import SignInError
from .provider import KnownProviders
from .provider import Provider
from .settings import SignInSettings
from hmac import compare_digest
import jwt
from typing import Any


ALGORITHMS = frozenset(
    f"{family}{size}" for family in ("RS", "PS", "ES") for size in (256, 384, 512)
) | {"EdDSA"}
"""Signatures by a key that only the provider has: neither none nor a shared secret."""
NEEDED = ["iss", "sub", "aud", "exp", "iat"]
LEEWAY = 60
"""Seconds that clocks may differ."""
# A key of another kind than the token's way of signing is none of PyJWT's own errors.
NO_TOKEN = (jwt.exceptions.PyJWTError, TypeError, ValueError)


def claims_of(
    token: Any,
    nonce: str,
    settings: SignInSettings,
    provider: Provider,
    known: KnownProviders,
) -> dict[str, Any]:
    """What a token confirms. Raises SignInError for one that does not hold."""
    try:
        head = jwt.get_unverified_header(token)
        algorithm = str(head.get("alg"))
        if algorithm not in ALGORITHMS:
            raise SignInError("a token signed in no way that is taken")
        key = known.key(settings, provider.jwks, str(head.get("kid") or ""))
        claims: dict[str, Any] = jwt.decode(
            token,
            key.key,
            algorithms=[algorithm],
            audience=settings.client_id,
            issuer=provider.issuer,
            leeway=LEEWAY,
            options={"require": NEEDED},
        )
    except NO_TOKEN as error:
        raise SignInError(f"the token: {type(error).__name__}") from None
    audience = claims["aud"]
    if isinstance(audience, list) and len(audience) > 1:
        if claims.get("azp") != settings.client_id:
            raise SignInError("a token for several, and not for this portal")
    elif claims.get("azp", settings.client_id) != settings.client_id:
        raise SignInError("a token for another client")
    said = claims.get("nonce")
    if not isinstance(said, str) or not compare_digest(_bytes(said), _bytes(nonce)):
        raise SignInError("a token of another sign-in")
    return claims


def _bytes(text: str) -> bytes:
    """Also of halves of a sign, which JSON may hold."""
    return text.encode(errors="surrogatepass")
