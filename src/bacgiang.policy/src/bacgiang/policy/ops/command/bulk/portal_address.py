"""The address of a portal, to which a password may go."""

from ..subcommand import CouldNotRun
from bacgiang.policy import _
import ipaddress
from urllib.parse import urlsplit


def check_address(url: str, *, needs_secrecy: bool) -> None:
    """Raise CouldNotRun unless `url` is the address of a portal.

    With a password it must be https, or on this machine.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise CouldNotRun(
            _(
                "command_the_address_is_written_like_https",
                default="The address is written like https://tentinh.gov.vn",
            )
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise CouldNotRun(
            _(
                "command_the_address_must_be_that_of",
                default="The address must be that of the portal and nothing else.",
            )
        )
    if needs_secrecy and parts.scheme == "http" and not _is_here(parts.hostname):
        raise CouldNotRun(
            _(
                "command_a_password_or_token_is_only",
                default="A password or token is only sent over https; use the "
                "https address.",
            )
        )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
