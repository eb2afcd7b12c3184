"""Fields of an item."""

from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from collections.abc import Callable
import pytest


@pytest.fixture(scope="session")
def one_block() -> Callable[[str], list[Block]]:
    """Text as the single block of a field."""
    return lambda text: [Block(text, Place(PlaceKind.TEXT, 0, "field"))]
