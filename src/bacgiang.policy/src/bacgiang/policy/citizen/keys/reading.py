"""The second thing that an author is given beside the code: the key to read by.

The code alone shows nothing that was not published, so that it can be shown to others.
The key stands in the addresses that the author alone is given: behind the receipt's
link and picture, and in letters. It is made of the code, and kept nowhere.
"""

from .store import key_store
import hmac


SIZE = 24


def reading_key(code: str) -> str:
    """Of a code as `codes.parse` gives it: 24 hexadecimal digits."""
    made = hmac.digest(key_store().secret, f"read {code}".encode(), "sha256")
    return made.hex()[:SIZE]


def is_reading_key(code: str, typed: str) -> bool:
    return hmac.compare_digest(
        reading_key(code).encode(), typed.encode("utf-8", "surrogatepass")
    )
