"""Send what is written as a file, from disk: of any size in little memory.

The publisher closes the database before it sends, so the file is written whole first.
"""

from collections.abc import Callable
from pathlib import Path
import tempfile
from typing import Any
from typing import IO
from ZPublisher.Iterators import filestream_iterator


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
