"""By what an answer is found: what browsers send, bounded; the rest is made anew."""

from bacgiang.policy.caching.asked import asked
from bacgiang.policy.caching.asked import Form
from bacgiang.policy.caching.asked import SaidIn
from of_all import of_all
import pytest
from time_bounds import within
from typing import Any


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"


def key(**headers: str) -> Any:
    sent = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return asked({"REQUEST_METHOD": "GET", "PATH_INFO": "/vi", **sent})


@pytest.mark.parametrize(
    ("accept", "is_page"),
    [
        (BROWSER, True),
        ("", True),
        ("*/*", True),
        ("TEXT/HTML", True),
        ("text/html;charset=utf-8", True),
        ("text/html;q=0.5,*/*", False),
        ("text/html; charset=utf-8 ; Q =0.5", False),
        ("application/json", False),
        ("application/xml", False),
    ],
)
def test_what_asks_for_a_page(accept: str, is_page: bool) -> None:
    found = key(accept=accept)
    assert (found is not None and found.form is Form.PAGE) is is_page


@of_all("name", ["accept", "accept_language", "host"])
@of_all("word", ["text/html;", "a", ",", ";q"])
def test_nobody_asks_for_long(name: str, word: str) -> None:
    """Asked before Zope: whatever takes long here holds every visitor."""
    with within(0.1):
        assert key(**{name: word * 50_000}) is None


def test_an_address_says_each_language_of_the_site() -> None:
    said_in = SaidIn()
    assert said_in.is_said("/vi/tin-tuc") and not said_in.is_said("/zh/units")
    said_in.learn(["vi", "zh"])
    assert said_in.is_said("/zh/units") and said_in.is_said("/en")
    said_in.learn([])
    assert said_in.is_said("/en") and not said_in.is_said("/zh")
