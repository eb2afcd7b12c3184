"""Names under which people's files are kept."""

import re
from typing import Any


LONGEST_NAME = 200
_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\]")


def plain_name(given: str) -> str:
    """A name without a path, of which the end stays where it is too long."""
    return _NOT_PLAIN.sub("", given).strip()[-LONGEST_NAME:]


def upload_name(upload: Any) -> str:
    """The name of a file in a form; "" for none, and for what is no file."""
    given = getattr(upload, "filename", "") if hasattr(upload, "read") else ""
    return plain_name(str(given or ""))
