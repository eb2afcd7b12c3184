"""An order for each article is no more work for each where there are more of them."""

from bacgiang.policy.law.citations import provisions
from bacgiang.policy.law.citations.provisions import provision_at
from bacgiang.policy.law.consolidation import consolidate
from bacgiang.policy.law.consolidation import DatedOperation
from bacgiang.policy.law.consolidation import Operation
from bacgiang.policy.law.consolidation import OperationKind
from bacgiang.policy.law.consolidation import worked_text
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.parsing import parse
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
