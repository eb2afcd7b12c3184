"""A form as a version: its facts as JSON, its files beside them."""

from ..procedure.conversion import decision_of
from ..versions.version import Version
from datetime import datetime
from hashlib import sha256
import json
from typing import Any


CHUNK = 1 << 16


def form_version(form: Any, number: int, moment: datetime) -> Version:
    files = form.files()
    content = {
        "number": form.number,
        "title": form.title,
        "field": form.field or "",
        "language": form.text_language or "vi",
        "files": {name: facts_of(file) for name, file in files.items()},
    }
    said = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return Version(number, moment, said, decision_of(form), files)


def facts_of(file: Any) -> dict[str, Any]:
    """Name, media type, size in bytes and SHA-256 (hex) of a stored file."""
    return {
        "filename": file.filename,
        "content_type": file.contentType,
        "size": file.getSize(),
        "sha256": digest_of(file),
    }


def digest_of(file: Any) -> str:
    digest = sha256()
    with file.open() as data:
        while chunk := data.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
