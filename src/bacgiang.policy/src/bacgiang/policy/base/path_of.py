"""The path of an address that a browser or somebody else has sent."""

from urllib.parse import urlsplit


def is_readable(address: str) -> bool:
    """Whether it can be taken apart as an address."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def path_of(address: str | None) -> str:
    """Without one, and of one that cannot be read, ""."""
    return urlsplit(address).path if address and is_readable(address) else ""
