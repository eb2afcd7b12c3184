"""One request to another host: bounded in time and size, followed nowhere.

The name is resolved once, and every address behind it is judged; see `outgoing`.
"""

from .outgoing import connected
from .outgoing import is_public_address
from .outgoing import LONGEST
from .outgoing import PORTS
from .outgoing import target_of
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPException
from ipaddress import ip_address
from socket import getaddrinfo
from urllib.parse import SplitResult
from urllib.parse import urlsplit
from urllib3.exceptions import HTTPError


NOT_ANSWERED = (OSError, HTTPError, HTTPException)
"""What is raised where nobody answers, not in time, or not by HTTP."""
MOST_BYTES = 64 * 1024
NO_BODY = 0


class Reach(Enum):
    """Where a request may go. PUBLIC: hosts of the internet, encrypted. WEB: those,
    also without encryption, at the usual ports. HERE: this machine, too, also without
    encryption. ANYWHERE: networks of our own, too, for what an administrator names.
    """

    PUBLIC = "public"
    WEB = "web"
    HERE = "here"
    ANYWHERE = "anywhere"


class NotAllowed(ValueError):
    """The address is none, or leads where the request must not go."""


class TooLong(ValueError):
    """The answer has more bytes than were asked for."""


NO_REPLY = (*NOT_ANSWERED, NotAllowed, TooLong)
"""All that is raised in place of a reply."""


@dataclass(frozen=True)
class Reply:
    """An answer, whatever its status; `location` is where it sends on to, "" else."""

    status: int
    content_type: str
    body: bytes
    location: str = ""


def request_to(
    url: str,
    *,
    reach: Reach,
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    longest: int = LONGEST,
    most_bytes: int = MOST_BYTES,
) -> Reply:
    """What the host answers within `longest` seconds; with NO_BODY as `most_bytes`
    nothing but its head is read.

    Raises NO_REPLY.
    """
    parts, name, port = _judged(url, reach)
    found = {str(one[4][0]) for one in getaddrinfo(name, port)}
    if not found or not all(_may_reach(one, parts, reach) for one in found):
        raise NotAllowed("The address is not a public one.")
    with connected(parts, min(found), name, longest) as connection:
        connection.request(
            method,
            target_of(parts),
            body=body,
            headers={"Host": _host(parts), **(headers or {})},
            preload_content=False,
        )
        answer = connection.getresponse()
        data = b""
        if most_bytes != NO_BODY:
            data = answer.read(most_bytes + 1, decode_content=False)
    if len(data) > most_bytes:
        raise TooLong("The answer is too long.")
    kind = answer.headers.get("Content-Type", "")
    kind, onwards = kind.partition(";")[0].strip(), answer.headers.get("Location", "")
    return Reply(answer.status, kind.lower(), bytes(data), onwards)


def require_allowed(url: str, reach: Reach) -> None:
    """Raise NotAllowed for what can be judged without asking anybody."""
    _judged(url, reach)


def _judged(url: str, reach: Reach) -> tuple[SplitResult, str, int]:
    """Parts, name of the host and port. Raises NotAllowed."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
        name = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:
        raise NotAllowed("The address cannot be read.") from error
    schemes = ("https",) if reach is Reach.PUBLIC else ("https", "http")
    if parts.scheme not in schemes or not name or "@" in parts.netloc:
        raise NotAllowed("The address is not one to ask.")
    if reach is Reach.WEB and port != PORTS[parts.scheme]:
        raise NotAllowed("The port is none of the web.")
    return parts, name, port


def _host(parts: SplitResult) -> str:
    return parts.netloc.encode("idna").decode()


def _may_reach(ip: str, parts: SplitResult, reach: Reach) -> bool:
    if reach is Reach.ANYWHERE:
        return True
    is_here = ip_address(ip.partition("%")[0]).is_loopback
    if reach is Reach.HERE and is_here:
        return True
    is_sound = parts.scheme == "https" or reach is Reach.WEB
    return is_sound and is_public_address(ip)
