"""The pieces of a text that is as long as one may be are few bytes each."""

from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.legal.text_correction.pieces import correctable
from bacgiang.policy.legal.text_correction.pieces import piece_at
import pytest
import tracemalloc


LINES = 6_000


@pytest.mark.regulation("15.2")
def test_a_list_of_them_takes_no_more_room_than_the_text() -> None:
    """Articles of one letter each, in a text of a few hundred kilobytes: with all
    that stands before each kept beside it they took gigabytes of the portal's memory.
    """
    body = tuple(
        Provision(Level.ARTICLE, f"Điều {n}.", eid=f"art_{n}", wid=f"art_{n}")
        for n in range(LINES)
    )
    text = LegalText(body=body)
    tracemalloc.start()
    pieces = list(correctable(text))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(pieces) >= LINES and peak < 10_000_000
    last = piece_at(text, f"art_{LINES - 1}")
    assert last is not None and last.before == body[:-1]
