"""The check character: the pure system of ISO/IEC 7064 with modulus 29 and radix 2.

ISO/IEC 7064 computes P = (P + a) · r mod M over the characters and makes the whole
congruent to 1. With a prime modulus, and as many characters as the modulus, it finds
every single wrong character, every transposition of two characters (neighbours or not,
up to 27 places apart) and every pair replaced by another pair (aa for bb).
"""

from .alphabet import ALPHABET
from .alphabet import SIZE
from .alphabet import VALUES


RADIX = 2


def check_character(body: str) -> str:
    """The character that completes `body` (characters of the alphabet)."""
    return ALPHABET[(1 - _running(body)) % SIZE]


def is_sound(code: str) -> bool:
    """Whether the last character of `code` fits the ones before it."""
    return (_running(code[:-1]) + VALUES[code[-1]]) % SIZE == 1


def _running(body: str) -> int:
    value = 0
    for character in body:
        value = (value + VALUES[character]) * RADIX % SIZE
    return value
