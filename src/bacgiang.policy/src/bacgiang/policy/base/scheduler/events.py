"""What the scheduler tells."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SiteEntered:
    """Jobs of a site are about to be asked, with `site.REQUEST` for their request."""

    site: Any
