"""How much of a file is read, and how long that may take."""

from dataclasses import dataclass
from dataclasses import replace


_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds within which a file is read; past them it counts as not read.

    Sizes are in bytes. ``ratio`` bounds expanded to packed size of a member larger
    than ``ratio_from``: tables repeat themselves, but not a thousandfold. ``seconds``
    and ``memory`` bound the process that reads a PDF, ``heavy_seconds`` that for any
    other file which holds more than ``heavy``, its XML unpacked.
    """

    size: int = 100 * _MIB
    characters: int = 20_000_000
    members: int = 5_000
    member_size: int = 50 * _MIB
    expanded_size: int = 150 * _MIB
    ratio: int = 200
    ratio_from: int = 5 * _MIB
    pages: int = 5_000
    seconds: float = 60.0
    heavy: int = 2 * _MIB
    heavy_seconds: float = 10.0
    memory: int = 1_500 * _MIB

    def within(self, seconds: float) -> "Limits":
        """The same, with no process that takes longer than this."""
        return replace(
            self,
            seconds=min(self.seconds, seconds),
            heavy_seconds=min(self.heavy_seconds, seconds),
        )


DEFAULT_LIMITS = Limits()
