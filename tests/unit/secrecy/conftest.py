"""Fields of an item, and the real public texts."""

from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from collections.abc import Callable
from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
import pytest


@pytest.fixture(scope="session")
def one_block() -> Callable[[str], list[Block]]:
    """Text as the single block of a field."""
    return lambda text: [Block(text, Place(PlaceKind.TEXT, 0, "field"))]


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real public texts; tests skip where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    return CORPUS
