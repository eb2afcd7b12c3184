"""A page marks the words that people read, not each of a law that was written anew."""

from bacgiang.policy.law import alignment
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.legal.comparison.marking import Marker
from bacgiang.policy.legal.comparison.marking import MOST_MARKS
import pytest


@pytest.mark.regulation("15.2")
def test_a_page_has_so_many_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Marker, "_say", lambda self, message, eid="": str(message))
    monkeypatch.setattr(Marker, "_hidden", lambda self, message: "<span></span>")
    before, after = "xa xa " * 30, "xa yb " * 30
    sides = [
        Provision(Level.ARTICLE, "Điều 1.", intro=(Block(said.strip()),), eid="art_1")
        for said in (before, after)
    ]
    said = alignment.word_differences(before, after)
    pair = alignment.Pair(alignment.PairKind.CHANGED, *sides, said)
    marker = Marker(None)
    shown = [marker.marked(pair) for _ in range(MOST_MARKS // 30)]
    marks = sum(f"{one.old}{one.new}".count("</span></") for one in shown)
    assert MOST_MARKS - 60 < marks < MOST_MARKS + 2 * len(shown)
    # Beyond them a side is left out whole, and the other put in; no word is lost.
    last = shown[-1]
    assert last.old.count("<del>") == last.new.count("<ins>") == 1
    assert "xa yb xa yb" in last.new and "xa xa xa" in last.old
