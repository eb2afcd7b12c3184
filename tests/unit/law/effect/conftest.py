"""Shorthands for events, and the real lists where they are."""

from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts beside the checkout; skips where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    return CORPUS
