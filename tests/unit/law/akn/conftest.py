"""The real texts, where they are."""

from corpus_place import CORPUS
from corpus_place import MISSING
import pytest


@pytest.fixture(scope="session")
def corpus_texts() -> dict[str, str]:
    """Real documents by file name; skips where they are absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    paths = sorted(CORPUS.glob("*.txt"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}
