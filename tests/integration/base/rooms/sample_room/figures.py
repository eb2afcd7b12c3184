"""The room's figure."""

from .store import notes
from bacgiang.policy import _
from bacgiang.policy.base.figures.figure import Figure
from bacgiang.policy.base.figures.figure import Period
from typing import Any


def _taken(site: Any, unit: str | None, period: Period) -> int:
    return len(notes(site).taken)


TAKEN = Figure("sample-notes", _("sample_notes", default="Notes taken"), _taken)
