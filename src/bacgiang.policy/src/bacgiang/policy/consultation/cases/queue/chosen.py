"""Which opinions a form or body names, as they were seen."""

from ....base.form_values import listed_texts
from ....base.form_values import number_in
from ...opinions.board_names import code_named
from ..moderating import Seen
from ..refusals import MOST
from .selecting import Selection
from collections.abc import Mapping
from itertools import islice
from typing import Any


def seen(value: Any) -> Seen | None:
    """`NAME:entries` as a form sends it, None for anything else."""
    name, _colon, said = value.partition(":") if isinstance(value, str) else ("",) * 3
    code, entries = code_named(name), number_in(said)
    return Seen(code, entries) if code and entries is not None else None


def chosen(form: Mapping[str, Any], selection: Selection) -> list[Seen]:
    """Those ticked; all that were shown; or all that the question finds in a group."""
    if form.get("all_of_group") and selection.query.group:
        return [Seen(row.code, row.entries) for row in islice(selection, MOST)]
    sent = listed_texts(form, "shown" if form.get("all_shown") else "opinion")
    return [one for one in map(seen, sent) if one is not None]
