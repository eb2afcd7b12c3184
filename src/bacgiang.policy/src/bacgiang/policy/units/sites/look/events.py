"""What happened to the look of a site, told to whoever keeps a record of acts."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class LookChosen:
    """A board chose its accent; `banner` is the digest of its picture, "" without."""

    site: Any
    accent: str
    banner: str
