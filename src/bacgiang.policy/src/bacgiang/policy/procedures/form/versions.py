"""A form as a version: its facts as JSON, its files beside them."""

from ...base.uploads.digest import digest_of
from ..procedure.conversion import decision_of
from ..versions.version import Version
from datetime import datetime
from datetime import UTC
import json
from typing import Any


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


def unpublished(form: Any) -> Version:
    """A draft, or working copy, as it is now."""
    return form_version(form, 0, datetime.now(UTC))


def facts_of(file: Any) -> dict[str, Any]:
    """Name, media type, size in bytes and SHA-256 (hex) of a stored file."""
    return {
        "filename": file.filename,
        "content_type": file.contentType,
        "size": file.getSize(),
        "sha256": digest_of(file),
    }
