"""Names under which people's files are kept."""

from collections.abc import Mapping
import re
from typing import Any


LONGEST_NAME = 200
_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\]")


def plain_name(given: str) -> str:
    """A name without a path, of which the end stays where it is too long."""
    return _NOT_PLAIN.sub("", given).strip()[-LONGEST_NAME:]


def sent_file(form: Mapping[str, Any], field: str = "file") -> tuple[str, bytes]:
    """Name and content of a file in a form, of several the first; nothing for none."""
    upload: Any = form.get(field)
    upload = upload[0] if isinstance(upload, list) and upload else upload
    return upload_name(upload), upload.read() if hasattr(upload, "read") else b""


def upload_name(upload: Any) -> str:
    """The name of a file in a form; "" for none, and for what is no file."""
    given = getattr(upload, "filename", "") if hasattr(upload, "read") else ""
    return plain_name(str(given or ""))
