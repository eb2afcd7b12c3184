"""Drafts as open data: the dataset, and its dump."""

from ...base.datasets.dataset import Dataset
from ...base.datasets.dataset import Distribution
from ...base.datasets.dataset import SEARCH
from ...base.dates import today
from ...base.dumps.dump import Dump
from ...base.dumps.dump import JSON_LINES
from ...base.dumps.dump import LINES
from ...base.dumps.dump import write_rows
from ...citizen.submissions.submissions import submissions
from ...search.dumped import public_records
from ...search.dumped import state_of
from ..register_page.query import DRAFTS as KIND
from .draft_data import consultation_data
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from typing import IO


DRAFTS = Dataset(
    "drafts",
    _("dataset_drafts", default="Drafts open to opinions"),
    _(
        "dataset_drafts_about",
        default="Drafts with the dates of their consultation, its outcome, and how "
        "many opinions were received.",
    ),
    "vi/du-thao",
    (Distribution(SEARCH, "++api++/@drafts"),),
)


def _state() -> str:
    """Consultations open and close by the clock."""
    return f"{state_of(KIND)} {today()}"


def _rows() -> Iterator[dict[str, Any]]:
    for draft in public_records(KIND, "sortable_title"):
        uid = draft.UID()
        yield {
            "@id": draft.absolute_url(),
            "UID": uid,
            "title": draft.title,
            "description": draft.description or None,
            "unit": draft.owning_unit,
            "consultation": consultation_data(draft),
            "balance": asdict(submissions().balance(uid)),
        }


def _write(target: IO[bytes]) -> int:
    return write_rows(_rows(), target)


DRAFT_LINES = Dump(
    "drafts.jsonl", "drafts", LINES, JSON_LINES, frozenset((KIND,)), _state, _write
)
