"""Line ends of one kind, as programs of other systems send theirs."""

from .unicode_form import normalize


def with_unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def tidy(text: str) -> str:
    """In Unicode NFC, with line ends of one kind, without blanks around."""
    return normalize(with_unix_lines(text)).strip()
