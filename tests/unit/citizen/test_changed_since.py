"""A program that reads on from a moment misses nothing that happened in it."""

from bacgiang.policy.citizen.cases import changed
from bacgiang.policy.citizen.cases.changed import changed_since
from bacgiang.policy.citizen.cases.journal import Happened
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pytest


pytestmark = pytest.mark.regulation("2.2c")

AT = datetime(2026, 12, 1, 8, tzinfo=UTC)


def test_a_page_never_ends_within_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = [AT] * 130 + [AT + timedelta(microseconds=1)] * 3
    happened = [
        Happened(f"{at.isoformat()}|{number:03}|0", at, f"{number:03}", 0)
        for number, at in enumerate(moments)
    ]
    monkeypatch.setattr(changed, "happened_after", lambda *_asked: iter(happened))
    codes, until, more = changed_since("u", AT, AT, "dossier.", lambda code: {"u"})
    assert (len(codes), until, more) == (130, AT, True)
    monkeypatch.setattr(changed, "happened_after", lambda *_asked: iter(happened[130:]))
    codes, until, more = changed_since("u", until, AT, "dossier.", lambda code: {"u"})
    assert (codes, more) == (["130", "131", "132"], False)
