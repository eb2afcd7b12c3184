"""How long what is kept, by kind (7.2g): facts of `instance/seed/retention.yaml`."""

from ...base.seed_files import load_seed
from typing import Any


FOREVER = "forever"


def retention() -> dict[str, Any]:
    """Years, or `forever`, by type of content."""
    rows = load_seed("retention.yaml")
    return {kind: one["years"] for one in rows for kind in one["types"]}


def kept_for(portal_type: str) -> int | None:
    """Years; None where it is kept for ever, as is what nobody has said anything of."""
    years = retention().get(portal_type, FOREVER)
    return None if years == FOREVER else int(years)
