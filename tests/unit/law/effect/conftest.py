"""Shorthands for events, and the real lists where they are."""

from pathlib import Path
import pytest


CORPUS = Path(__file__).resolve().parents[4].parent / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts beside the checkout; skips where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip("the real texts (../shared/corpus) are not here")
    return CORPUS
