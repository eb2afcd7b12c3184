"""What the cookie of the look says, whatever it holds."""

from bacgiang.policy.units.sites.frame.display.choice import choice_in
from bacgiang.policy.units.sites.frame.display.choice import choice_of
from hypothesis import given
from hypothesis.strategies import text
from pathlib import Path
import pytest


SHEETS = Path(__file__).parents[3] / "src/bacgiang.theme/scss/display"


@pytest.mark.parametrize(
    "cookie, sheets",
    [
        ("", ()),
        ("auto.normal.medium", ()),
        ("dark", ("dark",)),
        ("high.large", ("contrast", "large")),
        ("larger.light.high", ("contrast-light", "larger")),
    ],
)
def test_each_look_has_its_sheets(cookie: str, sheets: tuple[str, ...]) -> None:
    assert choice_in(cookie).sheets == sheets
    assert all((SHEETS / f"{name}.scss").is_file() for name in sheets)


@given(text())
def test_a_cookie_from_outside_gives_no_word_of_its_own(cookie: str) -> None:
    chosen = choice_in(cookie)
    assert choice_of(chosen.words) == chosen
    assert set(chosen.words) <= {"light", "dark", "high", "large", "larger"}
