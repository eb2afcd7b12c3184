"""The number of a release stands once; where it has to be repeated, it is the same."""

from bacgiang.policy import release
from importlib.metadata import version
from lxml import etree
from pathlib import Path
import pytest


ROOT = Path(__file__).resolve().parents[3]
PROFILES = sorted(ROOT.glob("src/*/src/bacgiang/*/profiles/*/metadata.xml"))


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_profiles_have_the_number_of_the_data(path: Path) -> None:
    assert etree.parse(path).findtext("version") == str(release.DATA)


def test_data_carry_the_number_of_the_release() -> None:
    major, minor, _patch = map(int, release.__version__.split("."))
    assert major * 10 + minor == release.DATA // 100


def test_data_are_readable_by_the_code_that_writes_them() -> None:
    assert release.READABLE_FROM <= release.DATA


@pytest.mark.parametrize("name", ["bacgiang", "bacgiang.policy", "bacgiang.theme"])
def test_distributions_are_of_the_release(name: str) -> None:
    assert version(name) == release.__version__


def test_the_release_is_in_the_changes() -> None:
    text = (ROOT / "CHANGES.md").read_text(encoding="utf-8")
    assert f"\n# {release.__version__} (" in text
