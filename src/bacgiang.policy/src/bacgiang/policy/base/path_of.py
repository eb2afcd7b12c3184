"""The path of an address that a browser or somebody else has sent."""

from urllib.parse import urlsplit


def path_of(address: str | None) -> str:
    """ "" for none, and for one that cannot be read."""
    try:
        return urlsplit(address or "").path
    except ValueError:
        return ""
