"""For whom one applies, as papers say it: a name, whatever a form asks under its name."""

from bacgiang.policy.dossiers.papers import facts
import pytest
from types import SimpleNamespace
from typing import Any


@pytest.mark.regulation("2.2c")
def test_a_name_alone_is_written_into_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    found: Any = SimpleNamespace(code="a")
    told = []
    for answer in ("Nguyễn Văn A", "", [{"method": "x"}], ["a"], True):
        kept = {"a": {facts.PRINCIPAL: answer}}
        monkeypatch.setattr(facts, "answer_store", lambda kept=kept: kept)
        told.append(facts.on_behalf(found))
    assert told == [" (nộp thay Nguyễn Văn A)", "", "", "", ""]
