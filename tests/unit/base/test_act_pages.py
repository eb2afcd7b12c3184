"""One page of an act: no view checks the token or shows reasons by itself."""

from bacgiang.policy.base.act_page.parts import plain
from bacgiang.policy.base.act_page.parts import vi
from pathlib import Path
import pytest


SOURCES = Path(__file__).parents[3] / "src/bacgiang.policy/src/bacgiang/policy"
BASE = SOURCES / "base/act_page"
# Two answer programs in JSON, the third is a link of a menu: they show no page.
NO_PAGES = {
    SOURCES / "editorial/bulk/act.py",
    SOURCES / "editorial/held/uploading.py",
    SOURCES / "editorial/working_copy/change_page.py",
}


@pytest.mark.parametrize(
    ("pattern", "said", "others"),
    [
        ("*.py", "CheckAuthenticator", NO_PAGES),
        ("*.pt", 'id="reasons"', set()),
    ],
)
def test_base_alone_does_it(pattern: str, said: str, others: set[Path]) -> None:
    found = {
        path
        for path in SOURCES.rglob(pattern)
        if said in path.read_text(encoding="utf-8")
    }
    assert found & set(BASE.iterdir()), "the shared page is not where it was"
    assert found - set(BASE.iterdir()) == others


def test_a_cell_of_nothing_is_empty() -> None:
    assert [plain(one) for one in (vi(""), [], [vi("")], "")] == [""] * 4
    assert plain(vi("Bút danh")) is None and plain(3) is not None
