"""What first pages are made of, out of `home.yaml`."""

from ...base.seed_files import load_seed
from ...units.sites.home.placed_section import Arrangement
from ...units.sites.home.placed_section import PlacedSection
from functools import cache
from typing import Any


def _placed(row: dict[str, Any], language: str) -> PlacedSection:
    return PlacedSection(
        kind=row["kind"],
        which=row.get("which", ""),
        heading=row.get("heading", {}).get(language, ""),
        count=row.get("count", 5),
        shown=row.get("shown", True),
    )


@cache
def home_plan(part: str, language: str) -> Arrangement:
    """Sections of the first page of `main`, of a `unit`, or of the root of a further
    `language`.
    """
    rows = load_seed("home.yaml").get(part, [{"kind": "units"}])
    return tuple(_placed(row, language) for row in rows)
