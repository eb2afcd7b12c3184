"""How long what is kept, by kind (7.2g): facts of `instance/seed/retention.yaml`."""

from ...base.seed_files import load_seed
from typing import Any


def retention() -> dict[str, Any]:
    """Years, or `forever`, by type of content."""
    rows = load_seed("retention.yaml")
    return {kind: one["years"] for one in rows for kind in one["types"]}
