"""The acts of a unit as they were sealed; the digest alone of those of others, of those
on what is closed (an act names the item's place), and of those that closed something.
"""

from ...editorial.acts.act import Act
from ...editorial.acts.sealing import sealed_days
from ...editorial.acts.seals import LOG
from ...editorial.acts.secret_reasons import tells_closed
from ...editorial.acts.store import act_store
from ...sealing.export_writer import write_export
from ...sealing.hashing import leaf_hash
from ...sealing.records import Withheld
from ..contents.archived_item import tells_closed_words
from .scope import Scope
import json
from pathlib import Path
from typing import Any


def write_sealed_acts(path: Path, scope: Scope) -> None:
    """An export in the format of `docs/sealing.md`, of the days sealed by now."""
    with path.open("wb") as file:
        days = sealed_days(
            act_store(),
            scope.first,
            scope.last,
            lambda leaves: (_shown(leaf, scope.unit) for leaf in leaves),
        )
        write_export(file, LOG, days)


def _shown(leaf: bytes, unit: str) -> dict[str, Any] | Withheld:
    record: dict[str, Any] = json.loads(leaf)
    is_told = record["unit"] == unit and not (
        tells_closed(Act.of_leaf(leaf)) or tells_closed_words(record["item"])
    )
    return record if is_told else Withheld(leaf_hash(leaf))
