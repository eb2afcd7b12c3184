"""Tell whether a piece of text is still what a form was made from."""

from hashlib import sha256


def digest_of(text: str) -> str:
    """SHA-256 in hex; also of what is no proper Unicode."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
