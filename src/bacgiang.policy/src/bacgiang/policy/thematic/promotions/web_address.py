"""Addresses a promotion may lead to: pages of the web, and nothing that acts."""

from urllib.parse import urlsplit


def is_web_address(text: object) -> bool:
    """Whether it is an http or https address with a host, without account or blanks."""
    if not isinstance(text, str) or not text.isprintable() or " " in text:
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    named = bool(parts.hostname) and "." in str(parts.hostname)
    plain = "@" not in parts.netloc and "\\" not in text
    return parts.scheme in ("http", "https") and named and plain and port != 0
