"""What a room keeps of an item beside it, by the item's UID."""

from ..formats.ocfl import Source
from collections.abc import Mapping
from dataclasses import asdict
from enum import Enum
import json
from typing import Any
from zope.interface import Interface


class IArchivedRecords(Interface):
    """A subscriber to an item: what its room keeps of it."""

    def __call__() -> Mapping[str, Source]:  # type: ignore[misc]
        """Files by path; of persons nothing that was not published."""

    def take(files: Mapping[str, bytes]) -> None:  # noqa: N805
        """Keep for an item that is taken in what was written for it (`records/…`).

        What cannot be kept anew (opinions: their receipts are of another portal) stays
        in the package.
        """


def as_json(value: Any) -> bytes:
    """Facts of a room as JSON; of dataclasses their fields, moments as ISO."""

    def other(one: Any) -> Any:
        if isinstance(one, Enum):
            return one.value
        if hasattr(one, "__dataclass_fields__"):
            return asdict(one)
        return one.isoformat() if hasattr(one, "isoformat") else str(one)

    said = json.dumps(value, ensure_ascii=False, indent=1, default=other)
    return f"{said}\n".encode()
