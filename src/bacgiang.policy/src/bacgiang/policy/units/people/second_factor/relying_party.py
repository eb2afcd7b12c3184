"""For which host passkeys are made, as WebAuthn binds them to one (RP ID, origin)."""

from ...hosts.public_address import public_url
from ...register.host_settings import main_host
from dataclasses import dataclass
from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest


LOCAL = "localhost"


@dataclass(frozen=True)
class RelyingParty:
    """A host name, and the origins of pages on which its passkeys are used."""

    rp_id: str
    origins: tuple[str, ...]


def relying_party(request: HTTPRequest) -> RelyingParty | None:
    """That of the request's host: the main host, or this machine's own name.

    None for any other host: there are no passkeys there.
    """
    parts = urlsplit(request["SERVER_URL"])
    host = (parts.hostname or "").lower()
    if host == LOCAL:
        return RelyingParty(LOCAL, (f"{parts.scheme}://{parts.netloc}",))
    main = main_host()
    if not main or host != main:
        return None
    public = urlsplit(public_url())
    told = f"{public.scheme}://{public.netloc}" if public.hostname == main else ""
    return RelyingParty(main, tuple({f"https://{main}", told} - {""}))
