"""What a person has typed comes out as it is kept, with no item around it (4.2a)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LinesComeOut:
    """Told before they are kept; who finds a secret in one raises Refused.

    `lines` by the name of the field that each was typed in.
    """

    lines: Mapping[str, str]
