"""What happened to a promotion, told to whoever keeps a record of acts."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ConfirmationFiled:
    """A signed confirmation was put on file."""

    promotion: Any
