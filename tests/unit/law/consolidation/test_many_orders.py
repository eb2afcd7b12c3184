"""An order for each article is no more work for each where there are more of them."""

from bacgiang.policy.law.citations import provisions
from bacgiang.policy.law.citations.provisions import provision_at
from bacgiang.policy.law.consolidation import bounds
from bacgiang.policy.law.consolidation import consolidate
from bacgiang.policy.law.consolidation import DatedOperation
from bacgiang.policy.law.consolidation import Obstacle
from bacgiang.policy.law.consolidation import Operation
from bacgiang.policy.law.consolidation import OperationKind
from bacgiang.policy.law.consolidation import worked_text
from bacgiang.policy.law.consolidation.operations import Throughout
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import pieces
from datetime import date
import pytest
from typing import Any


BY, DAY = DocumentIdentity(title="A"), date(2020, 1, 1)
ARTICLE = "Điều {}. Tên\n1. Khoản một.\n2. Khoản hai.\na) Điểm a;\nb) Điểm b.\n"


def order(article: int) -> DatedOperation:
    target = provision_at(f"art_{article}__para_2__point_a")
    repeal = Operation(OperationKind.REPEAL, "art_1", "Lời.", None, target)
    return DatedOperation(repeal, BY, DAY, article)


def looked_at(articles: int, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How often the whole text is gone through, or a citation compared."""
    counted: list[object] = []
    places = ((worked_text, "all_provisions"), (provisions, "_same"))
    with monkeypatch.context() as patches:
        for module, name in places:
            original = getattr(module, name)

            def counting(*given: Any, original: Any = original) -> Any:
                counted.append(original)
                return original(*given)

            patches.setattr(module, name, counting)
        numbers = range(1, articles + 1)
        text = parse("QUYẾT ĐỊNH\n" + "".join(map(ARTICLE.format, numbers)))
        done = consolidate(text, map(order, numbers), DAY)
    assert (len(done.changes), done.not_applied) == (articles, ())
    return counted


@pytest.mark.regulation("15.2")
def test_the_text_is_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(looked_at(20, monkeypatch)) == len(looked_at(10, monkeypatch)) == 1


def on_words(rank: int, words: str, new: str, article: int = 0) -> DatedOperation:
    """Of an article, or wherever they stand."""
    kind = OperationKind.REPLACE_WORDS
    target = provision_at(f"art_{article}") if article else None
    one = Operation(
        kind,
        "art_1",
        "Lời.",
        None,
        target,
        words=words,
        new=new,
        throughout=None if article else Throughout.DOCUMENT,
    )
    return DatedOperation(one, BY, DAY, rank)


@pytest.mark.regulation("15.2")
def test_a_text_is_looked_through_for_so_many_orders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """5,000 orders on all of a text of 9,000 provisions were minutes for any reader."""
    text = parse("QUYẾT ĐỊNH\n" + "".join(map(ARTICLE.format, range(1, 51))))
    size = sum(max(len(one), bounds.LEAST_LOOKED) for one in pieces(text))
    monkeypatch.setattr(bounds, "MOST_LOOKED", 3 * size)
    orders = [on_words(rank, f"Khoản {rank}", "x") for rank in range(9)]
    done = consolidate(text, orders, DAY)
    told = [one.obstacle for one in done.not_applied]
    assert told.count(Obstacle.WORDS_NOT_FOUND) == 3
    assert told.count(Obstacle.TOO_MUCH) == 6


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("article", [0, 1])
def test_words_grow_a_text_no_further(article: int) -> None:
    """One letter for which a page is put in would fill the memory."""
    text = parse("QUYẾT ĐỊNH\nĐiều 1. Tên\n" + "a " * 100_000)
    few = consolidate(text, [on_words(0, "a", "bc", article)], DAY)
    assert not few.not_applied
    assert "bc bc" in few.text.body[0].intro[0].text
    many = consolidate(text, [on_words(0, "a", "b c " * 50, article)], DAY)
    assert [one.obstacle for one in many.not_applied] == [Obstacle.TOO_MUCH]
    assert many.text == text
