"""Which opinions a form or body names, as they were seen."""

from ..moderating import Seen
from ..refusals import MOST
from .selecting import Selection
from collections.abc import Mapping
from itertools import islice
from typing import Any


def seen(value: Any) -> Seen | None:
    """`CODE:entries` as a form sends it, None for anything else."""
    code, _colon, entries = (
        value.partition(":") if isinstance(value, str) else ("",) * 3
    )
    sound = code and len(code) <= 20 and entries.isascii() and entries.isdigit()
    return Seen(code, int(entries[:6])) if sound else None


def chosen(form: Mapping[str, Any], selection: Selection) -> list[Seen]:
    """Those ticked; all that were shown; or all that the question finds in a group."""
    if form.get("all_of_group") and selection.query.group:
        return [Seen(row.code, row.entries) for row in islice(selection, MOST)]
    name = "shown" if form.get("all_shown") else "opinion"
    sent = form.get(name, [])
    values = sent if isinstance(sent, list) else [sent]
    return [one for one in map(seen, values) if one is not None]
