"""One attempt to sign in: under which name, from which line, on which device."""

from .devices import device_of
from .origin import address_of
from .origin import digest_of
from .origin import line_of
from dataclasses import dataclass
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Attempt:
    """`name` and `name_and_line` are digests: a name's field may hold a password.

    `device`: the mark of a device on which this name signed in before, else None.
    """

    address: str
    line: str
    name: str
    name_and_line: str
    device: str | None

    @property
    def paused_by(self) -> bytes:
        """Under what failures lead to a pause; a known device has its own."""
        return (self.device or self.name_and_line).encode()


def attempt_of(request: HTTPRequest | None, login: str, user_id: str | None) -> Attempt:
    """`user_id` None where there is no account of this name."""
    address, name = address_of(request), login.strip().casefold()
    line = line_of(address)
    return Attempt(
        address,
        line,
        digest_of(name).hex(),
        digest_of(f"{line} {name}").hex(),
        device_of(request, user_id) if user_id else None,
    )
