"""Files made of many records are written once, as long as they say the same."""

from bacgiang.policy.base import asked
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.report import open_records
import pytest
from tests.answer_samples import give
from tests.answer_samples import point
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14", "4.1e")


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read goes out of memory with each record."""

    def let_all_go(connection: Any) -> None:
        cache = connection._cache
        before, cache.cache_size = cache.cache_size, 1
        asked.let_go(connection)
        cache.cache_size = before

    monkeypatch.setattr(open_records, "AT_ONCE", 1)
    monkeypatch.setattr(open_records, "let_go", let_all_go)
    monkeypatch.setattr(asked, "AHEAD_OF_MEMORY", 0)


def test_open_data_rest_on_every_opinion_that_was_read_for_them(
    site: Any, portal: Portal, boards: None, little_memory: None
) -> None:
    draft = publish_draft(make_draft(site, showing="at-once"))
    texts = ("Ý kiến thứ nhất", "Ý kiến thứ hai", "Ý kiến thứ ba")
    codes = [give(draft, point(text=text), fate=Event.PUBLISHED) for text in texts]
    transaction.commit()
    data = f"{path_of(draft)}/@@opinions-data.csv"
    said = portal.get(data).body.decode()
    assert all(text in said for text in texts)
    assert portal.is_kept(data)
    for code, text in zip(codes, texts, strict=True):
        submissions(site).decide(code, Event.WITHHELD, "insult")
        transaction.commit()
        assert not portal.is_kept(data)
        assert text not in portal.get(data).body.decode()
        assert portal.is_kept(data)


def test_a_report_that_is_not_issued_is_kept_for_nobody(
    site: Any, portal: Portal, boards: None
) -> None:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    report = f"{path_of(draft)}/@@consultation-report.docx"
    for _again in range(2):
        assert portal.get(report).status.startswith("404")
    assert not portal.is_kept(report)
