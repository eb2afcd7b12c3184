"""Files made of many records are written once, as long as they say the same."""

from bacgiang.policy.base import asked
from bacgiang.policy.base import made_in_turn
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.report import open_records
import pytest
from tests.answer_samples import give
from tests.answer_samples import point
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.api.legal_records import make_record
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14", "4.1e")]


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


def test_no_question_has_a_file_made_once_more(
    site: Any, portal: Portal, boards: None
) -> None:
    """Nor has a part that is asked for, nor what a browser says it likes."""
    draft = publish_draft(make_draft(site, showing="at-once"))
    give(draft, point(text="Ý kiến"), fate=Event.PUBLISHED)
    transaction.commit()
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    for ending in ("csv", "json"):
        data = f"{path_of(draft)}/@@opinions-data.{ending}"
        whole = portal.get(data)
        assert whole.status.startswith("200"), ending
        part = portal.get(data, HTTP_RANGE="bytes=0-9", HTTP_ACCEPT=browser)
        assert part.body == whole.body, ending
        assert portal.is_kept(data, HTTP_RANGE="bytes=0-9", HTTP_ACCEPT=browser)
        led = portal.get(f"{data}?x=0")
        assert led.status.startswith("302"), ending
        assert led.fields["location"].endswith(data), ending


def test_what_is_not_kept_is_made_one_at_a_time(
    site: Any, portal: Portal, client: Any, boards: None, monkeypatch: Any
) -> None:
    """Whoever signed in, whom one knows, does not wait for visitors."""
    draft = publish_draft(make_draft(site, showing="at-once"))
    transaction.commit()
    files = [f"{path_of(draft)}/@@opinions-data.{end}" for end in ("csv", "json")]
    files += [f"/vi/thu-tuc/@@open-data.{end}?x=0" for end in ("csv", "json", "xlsx")]
    files += [f"/vi/lien-he/@@directory.{end}" for end in ("csv", "vcf")]
    files.append("/vi/event_listing?mode=all")
    two = [make_record(site), make_record(site, number="7/2008/QĐ-UBND")]
    transaction.commit()
    compared = f"@@compare?with={two[1].UID()}"
    files.append(f"{path_of(two[0])}/{compared}")
    files.append(f"/++api++{path_of(two[0])}/{compared.removeprefix('@')}")
    monkeypatch.setattr(made_in_turn.turns, "patience", 0.5)
    monkeypatch.setattr(made_in_turn, "LONG", float("inf"))
    own = {"HTTP_COOKIE": "__ac=x"}
    with made_in_turn.turns.turn():
        for file in files:
            told = portal.get(file, **own)
            assert told.status.startswith("503"), file
            assert told.fields["retry-after"] == "1", file
        assert client("so-y-te-update").get(files[0]).status_code == 200
    for file in files:
        assert portal.get(file, **own).status.startswith("200"), file
