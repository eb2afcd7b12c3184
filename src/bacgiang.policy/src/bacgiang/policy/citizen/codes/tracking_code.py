"""Make, write and read tracking codes."""

from enum import StrEnum
import secrets
import unicodedata


ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
SIZE = len(ALPHABET)

VALUES = {character: value for value, character in enumerate(ALPHABET)}

# What people write or hear instead, in capitals.
LOOK_ALIKES = {
    "O": "0",
    "I": "1",
    "L": "1",
    "Z": "2",
    "S": "5",
    "B": "8",
    "U": "V",
    "Đ": "D",
    "Ð": "D",
}


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


LENGTH = 12
GROUP = 4
BLANK = frozenset({"Zs", "Pd", "Cf", "Cc", "Zl", "Zp"})
# Longer input is no code, whatever blanks and hyphens it is full of.
MOST_TYPED = 100


class CodeFault(StrEnum):
    """Why a text is no code; the values are stable."""

    EMPTY = "empty"
    LENGTH = "length"
    CHARACTER = "character"
    CHECK = "check"


class CodeError(ValueError):
    """A text is no tracking code; `fault` says why."""

    def __init__(self, fault: CodeFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def new_code() -> str:
    """A random code (53 bits), as it is kept: twelve characters without hyphens."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + check_character(body)


def written(code: str) -> str:
    """The code as people read it: `7K3M-9QXA-2TF0`."""
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def parse(text: str) -> str:
    """The code that was typed, as it is kept.

    Case, blanks, hyphens, dots and look-alikes are forgiven. Raises CodeError; its
    fault is `check` when the text has the form of a code but was mistyped.
    """
    if len(text) > MOST_TYPED:
        raise CodeError(CodeFault.LENGTH)
    typed = [
        LOOK_ALIKES.get(character, character)
        for character in unicodedata.normalize("NFKC", text).upper()
        if not _is_separator(character)
    ]
    if not typed:
        raise CodeError(CodeFault.EMPTY)
    if any(character not in VALUES for character in typed):
        raise CodeError(CodeFault.CHARACTER)
    if len(typed) != LENGTH:
        raise CodeError(CodeFault.LENGTH)
    code = "".join(typed)
    if not is_sound(code):
        raise CodeError(CodeFault.CHECK)
    return code


def _is_separator(character: str) -> bool:
    """Blanks, dashes of every kind, and the marks nobody sees (zero width)."""
    return character in "._" or unicodedata.category(character) in BLANK
