"""Legacy text to test on, made from Unicode."""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.tables import TABLES
from collections.abc import Callable
import pytest
import unicodedata


def _inverse(encoding: Encoding) -> dict[str, str]:
    """Letter to legacy characters; of two spellings that whose case agrees."""
    inverse: dict[str, str] = {}
    for legacy, letter in TABLES[encoding].items():
        if len(legacy) == 1 or legacy[0].isupper() == legacy[1].isupper():
            inverse.setdefault(letter, legacy)
    return inverse


@pytest.fixture(scope="session")
def as_tcvn3() -> Callable[[str], str]:
    """Write text as TCVN3 shown as Latin-1; capitals with a tone come out small."""
    table = _inverse(Encoding.TCVN3)

    def write(text: str) -> str:
        letters = unicodedata.normalize("NFC", text)
        return "".join(table.get(c) or table.get(c.lower()) or c for c in letters)

    return write


@pytest.fixture(scope="session")
def as_vni() -> Callable[[str], str]:
    """Write text as VNI shown as Latin-1."""
    table = _inverse(Encoding.VNI)

    def write(text: str) -> str:
        return "".join(table.get(c, c) for c in unicodedata.normalize("NFC", text))

    return write
