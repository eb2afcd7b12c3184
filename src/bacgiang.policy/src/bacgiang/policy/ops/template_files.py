"""Templates are compiled where no file can be kept of it, too.

On a disk that is full, or can be read alone, readers are answered all the same; a page
that nobody asked for before answered an error.
"""

from chameleon.loader import MemoryLoader
from chameleon.loader import ModuleLoader
from typing import Any


_stock = ModuleLoader.build
_in_memory = MemoryLoader()


def build_with_or_without_file(
    self: ModuleLoader, source: str, filename: str
) -> dict[str, Any]:
    """What the compiled source defines."""
    try:
        return _stock(self, source, filename)
    except OSError:
        return _in_memory.build(source, filename)
