"""How many rows a procedure has in all its lists: its form draws each of them."""

from ...base.refusal import Refusal
from bacgiang.policy import _
from typing import Any


LISTS = ("ways", "papers", "results", "legal_basis")
MOST = 300
"""The longest of 325 real records has 28; so many are drawn in less than 2 s."""


def too_many_rows(record: Any) -> Refusal | None:
    """Why a procedure cannot be kept with its rows; told at the longest list."""
    counts = {name: len(getattr(record, name, None) or ()) for name in LISTS}
    count = sum(counts.values())
    if count <= MOST:
        return None
    message = _(
        "refusal_too_many_rows",
        default="Ways, papers, results and legal basis have ${count} rows together, "
        "and may have ${most}. Write papers of one case in one row, a line for each, "
        "or make a procedure of its own of a case.",
        mapping={"count": str(count), "most": str(MOST)},
    )
    return Refusal("too_many_rows", message, max(counts, key=counts.__getitem__))
