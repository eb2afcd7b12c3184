"""The real texts, where they are, and the lists of what stands in them."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import LegalText
from corpus_place import CORPUS
from corpus_place import MISSING
from functools import cache
from pathlib import Path
import pytest
from typing import Any
import yaml


REFERENCE = Path(__file__).resolve().parents[1] / "reference"
NAMES = sorted(path.stem for path in REFERENCE.glob("*.yaml"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each real document a test of its own."""
    if "reference_name" in metafunc.fixturenames:
        metafunc.parametrize("reference_name", NAMES)


@cache
def _listed(name: str) -> dict[str, Any]:
    path = REFERENCE / f"{name}.yaml"
    listed: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return listed


@cache
def _tree(path: Path) -> LegalText:
    return parse(path.read_text(encoding="utf-8"))


@pytest.fixture
def reference_names() -> list[str]:
    """Names of the documents that were read."""
    return NAMES


@pytest.fixture
def reference(reference_name: str) -> dict[str, Any]:
    """What a careful reader found in a real document."""
    return _listed(reference_name)


@pytest.fixture
def tree(reference: dict[str, Any], corpus: Path) -> LegalText:
    """What the parser finds in it."""
    return _tree(corpus / reference["file"])


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
