"""Files that stand whole or not at all, whatever breaks off while they are written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(target: Path) -> Iterator[IO[bytes]]:
    """A file to be written, which takes its place when all is there."""
    fresh = target.with_name(f"{target.name}.part")
    try:
        with fresh.open("wb") as file:
            yield file
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
