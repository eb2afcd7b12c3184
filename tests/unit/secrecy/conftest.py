"""Fields of an item, and the real public texts."""

from bacgiang.policy.editorial.secrecy.blocks import Block
from bacgiang.policy.editorial.secrecy.blocks import Place
from bacgiang.policy.editorial.secrecy.blocks import PlaceKind
from collections.abc import Callable
from pathlib import Path
import pytest


CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"


@pytest.fixture(scope="session")
def one_block() -> Callable[[str], list[Block]]:
    """Text as the single block of a field."""
    return lambda text: [Block(text, Place(PlaceKind.TEXT, 0, "field"))]


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real public texts; tests skip where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip("The corpus of real texts is not beside this checkout.")
    return CORPUS
