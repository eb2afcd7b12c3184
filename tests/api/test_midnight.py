"""Midnight in the middle of a request: the page is of one day or the other (4.1d)."""

from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.base import dates
from datetime import datetime
from datetime import timedelta
from datetime import tzinfo
from itertools import count
import pytest
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("4.1d", "14")]


class Passing(datetime):
    """A day goes by with each look at the clock."""

    looks = count()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        return datetime.now(tz) + timedelta(days=next(cls.looks))


def test_pages_hold_while_days_pass(
    site: Any, boards: None, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make_record(site, portal_type="Directive")
    transaction.commit()
    path = path_of(record)
    english = path.replace("/vi/chi-dao-dieu-hanh", "/en/directives")
    registers = [one.rpartition("/")[0].rpartition("/")[0] for one in (path, english)]
    monkeypatch.setattr(dates, "datetime", Passing)
    visitor = client()
    for address in (english, path, *registers, "/vi", "/en"):
        for more in ("", "/@@print", "/@@text-on"):
            if more == "" or address in (english, path):
                page = visitor.get(f"{address}{more}", headers={"Accept": "text/html"})
                assert page.status_code < 500, (address, more)
        data = visitor.get(f"/++api++{address}")
        assert data.status_code < 500, address
