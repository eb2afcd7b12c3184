"""Section plans out of the site map."""

from ...base.languages import ENGLISH
from ...base.seed_files import host_here
from ...base.seed_files import load_seed
from ...units.sites.layout import SectionPlan
from ...units.sites.listings import Listing
from typing import Any


def _plan(row: dict[str, Any], language: str) -> SectionPlan:
    words = row.get(language) or row[ENGLISH]
    return SectionPlan(
        key=row["key"],
        identifier=words["id"],
        title=words["title"],
        description=words["description"],
        listing=Listing(row["listing"]),
        navigation=row.get("navigation", True),
        host=host_here(row.get("host")) or "",
    )


def plans_for(part: str, language: str) -> list[SectionPlan]:
    """Plans of `main_site`, `unit_site` or `thematic`, in the order of the map."""
    return [_plan(row, language) for row in load_seed("site_map.yaml")[part]]
