"""The acts of a unit as they were sealed; the digest alone of those of others, and of
those on what is closed: an act names the item's place.
"""

from ...editorial.acts.sealing import sealed_order
from ...editorial.acts.seals import LOG
from ...editorial.acts.store import act_store
from ...editorial.withdrawal.closing import is_closed_uid
from ...sealing.export_writer import SealedDay
from ...sealing.export_writer import write_export
from ...sealing.hashing import leaf_hash
from ...sealing.records import Withheld
from .scope import Scope
from collections.abc import Iterator
from datetime import date
import json
from pathlib import Path
from typing import Any


def write_sealed_acts(path: Path, scope: Scope) -> None:
    """An export in the format of `docs/sealing.md`, of the days sealed by now."""
    with path.open("wb") as file:
        write_export(file, LOG, _days(scope))


def _days(scope: Scope) -> Iterator[SealedDay]:
    store = act_store()
    for seal in store.seals.between(scope.first.isoformat(), scope.last.isoformat()):
        leaves = sealed_order(store, date.fromisoformat(seal.day))
        yield seal, (_shown(leaf, scope.unit) for leaf in leaves)


def _shown(leaf: bytes, unit: str) -> dict[str, Any] | Withheld:
    record: dict[str, Any] = json.loads(leaf)
    is_told = record["unit"] == unit and not is_closed_uid(record["item"])
    return record if is_told else Withheld(leaf_hash(leaf))
