"""Large texts are made for visitors one after the other (4.1d)."""

from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from bacgiang.policy.legal.documents import large_texts
import pytest
from typing import Any


PAGE = {"Accept": "text/html"}
WAYS = ("", "/@@save", "/@@print", "/@@text-on?day=2020-01-01", "/@@plain-text")
SERVICES = (
    "",
    "/@text-on?day=2020-01-01",
    "/@text",
    "/@akn",
    "/@akn?day=2020-01-01",
    "/@effect",
    "/@json-ld",
)
LISTS = (
    "/@@oai?verb=ListRecords&metadataPrefix=akn",
    "/++api++/@effect-changes?from=2007-01-01&to=2007-12-31",
)


@pytest.mark.whole_pages
@pytest.mark.regulation("4.1d")
def test_days_of_a_large_text_stop_no_other_readers(
    site: Any, boards: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make_record(site)
    relate(make_record(site, **LATER), "repeals", record, provisions=["art_1"])
    gather(site)
    path = path_of(record)
    monkeypatch.setattr(large_texts.large_turns, "patience", 0.1)
    ways = [*((f"{path}{way}", PAGE) for way in WAYS)]
    ways += [(f"/++api++{path}{one}", {}) for one in SERVICES]
    ways += [(one, {}) for one in LISTS]
    monkeypatch.setattr(large_texts, "LARGE", 1)
    with large_texts.large_turns.turn():
        for way, headers in ways:
            refused = client().get(way, headers=headers)
            assert refused.status_code == 503, way
            assert int(refused.headers["Retry-After"]) > 0
            assert "no-store" in refused.headers["Cache-Control"], way
        # Other pages go on, and who is signed in has a share of their own.
        assert client().get("/vi/van-ban", headers=PAGE).status_code == 200
        for way, headers in ways:
            answer = client("so-y-te-update").get(way, headers=headers)
            assert answer.status_code == 200, way
    monkeypatch.setattr(large_texts, "LARGE", 2_000)
    with large_texts.large_turns.turn():
        for way, headers in ways:
            assert client().get(way, headers=headers).status_code == 200, way
