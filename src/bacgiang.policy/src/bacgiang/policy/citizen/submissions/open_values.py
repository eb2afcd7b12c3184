"""Words that stand open in the log: short, of a closed form, nobody's personal data."""

from .errors import UnfitWord
from hashlib import sha256
import re


_WORD = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}", re.ASCII)
_SUBJECT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}", re.ASCII)
KEY_SIZES = range(16, 201)


def checked_word(text: str, name: str) -> str:
    """A kind or a reason. Raises UnfitWord."""
    if not _WORD.fullmatch(text):
        raise UnfitWord(f"{name}: a word of lower-case letters, digits, - and _.")
    return text


def checked_subject(text: str) -> str:
    """The UID of what a submission is about. Raises UnfitWord."""
    if not _SUBJECT.fullmatch(text):
        raise UnfitWord("subject: a UID.")
    return text


def kept_key(idempotency_key: str) -> str:
    """Digest under which an idempotency key is kept; whoever reads it cannot use it.

    A key is 16 to 200 characters that the form or client made at random. Raises
    UnfitWord.
    """
    if len(idempotency_key) not in KEY_SIZES:
        raise UnfitWord("idempotency_key: 16 to 200 characters.")
    return sha256(idempotency_key.encode("utf-8", "surrogatepass")).hexdigest()
