"""Send what is written as a file, from disk: of any size in little memory.

The publisher closes the database before it sends, so the file is written whole first.
"""

from ...base.asked import of_thread
from collections.abc import Callable
from pathlib import Path
import tempfile
from typing import Any
from typing import IO
from ZPublisher.Iterators import filestream_iterator


MOST_KEPT = 16 * 1024 * 1024
"""Bytes; a larger file is sent from disk each time."""


def send_file(
    response: Any,
    write: Callable[[IO[bytes]], object],
    *,
    name: str,
    content_type: str,
) -> filestream_iterator:
    """Let `write` fill a temporary file, and answer with it as a download."""
    with tempfile.NamedTemporaryFile(prefix="acts-", delete=False) as file:
        path = Path(file.name)
        try:
            write(file)
            file.flush()
            # Open while the name goes: nothing is left behind, whatever happens next.
            stream = filestream_iterator(str(path), "rb")
        finally:
            path.unlink()
    response.setHeader("Content-Type", content_type)
    response.setHeader("Content-Length", str(len(stream)))
    response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
    return stream


def send_to_everybody(
    response: Any,
    write: Callable[[IO[bytes]], object],
    *,
    name: str,
    content_type: str,
) -> filestream_iterator | bytes:
    """The same of what visitors are given alike. Where an answer may be kept in memory
    (`caching/`) it is given as a whole: only then it can be.
    """
    stream = send_file(response, write, name=name, content_type=content_type)
    if of_thread.noted_by is None or len(stream) > MOST_KEPT:
        return stream
    with stream:
        return bytes(stream.readall())
