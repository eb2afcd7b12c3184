"""Legacy text to test on: made from Unicode, and the real texts where they are."""

from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.tables import TABLES
from collections.abc import Callable
from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
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


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts beside the checkout; skips where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    return CORPUS


@pytest.fixture(scope="session")
def corpus_texts(corpus: Path) -> dict[str, str]:
    """Real Vietnamese documents in Unicode, by file name."""
    files = sorted(corpus.glob("*.txt"))
    return {path.name: path.read_text(encoding="utf-8") for path in files}
