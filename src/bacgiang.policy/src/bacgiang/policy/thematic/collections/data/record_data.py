"""A record as data: every field by its name, but those with a way of their own."""

from ..collection import Collection
from ..fields import as_json
from ..fields import cells_of
from ..fields import stored
from typing import Any


def record_data(collection: Collection, record: Any) -> dict[str, Any]:
    """As JSON; what is empty is null, of several values an empty list."""
    return {
        name: as_json(one, stored(record, name))
        for name, one in cells_of(collection).items()
    }
