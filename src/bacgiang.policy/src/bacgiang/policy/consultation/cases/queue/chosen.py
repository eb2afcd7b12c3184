"""Which opinions a form or body names, as they were seen."""

from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ....base.form_values import number_in
from ....citizen.codes.board_names import code_named
from ..moderating import Seen
from ..proposals import stamp_on
from ..refusals import MOST
from .selecting import Selection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from typing import Any


def seen(value: Any) -> Seen | None:
    """`NAME:entries:proposal` as a form sends it, None for anything else."""
    name, *said = value.split(":", 2) if isinstance(value, str) else ("",)
    code, entries = code_named(name), number_in(said[0] if said else "")
    if not code or entries is None:
        return None
    return Seen(code, entries, said[1] if len(said) > 1 else None)


def stamp_of_group(selection: Selection) -> str:
    """SHA-256, in hex, of what is proposed on those that the question finds."""
    proposed = (one for one in _all_of(selection) if one.proposal)
    stamps = "\n".join(f"{one.code} {one.proposal}" for one in proposed)
    return sha256(stamps.encode()).hexdigest()


def _all_of(selection: Selection) -> Iterator[Seen]:
    for row in islice(selection, MOST):
        yield Seen(row.code, row.entries, stamp_on(selection.uid, row.code))


def chosen(form: Mapping[str, Any], selection: Selection) -> list[Seen]:
    """Those ticked; all that were shown; or all that the question finds in a group."""
    if form.get("all_of_group") and selection.query.group:
        was_seen = form_value(form, "group_seen") == stamp_of_group(selection)
        found = _all_of(selection)
        return [one if was_seen else replace(one, proposal=None) for one in found]
    sent = listed_texts(form, "shown" if form.get("all_shown") else "opinion")
    return [one for one in map(seen, sent) if one is not None]
