"""The real texts, where they are."""

from pathlib import Path
import pytest


CORPUS = Path(__file__).resolve().parents[4].parent / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus_texts() -> dict[str, str]:
    """Real documents by file name; skips where they are absent."""
    if not CORPUS.is_dir():
        pytest.skip("the real texts (../shared/corpus) are not here")
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(CORPUS.glob("*.txt"))
    }
