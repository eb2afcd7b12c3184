"""The real texts, where they are."""

from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Folder of the real texts; skips where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    return CORPUS


@pytest.fixture(scope="session")
def corpus_texts(corpus: Path) -> dict[str, str]:
    """Real documents by file name."""
    paths = sorted(corpus.glob("*.txt"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}
