"""Files as a form or a program sends them."""

from ...base.json_values import of_kind
from ...base.json_values import wrong_value
from ...base.refusal import Refused
from ...base.uploads.reasons import UNREADABLE_FILE
from .files import SentFile
from base64 import b64decode
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from typing import Any
from ZPublisher.HTTPRequest import FileUpload


MOST_FILES = 100


def files_in_form(form: Mapping[str, Any], name: str = "files") -> list[SentFile]:
    """Files that were chosen in a field; one left empty is none."""
    value = form.get(name)
    found = value if isinstance(value, list) else [value]
    return [
        SentFile(one.filename, one)
        for one in found
        if isinstance(one, FileUpload) and one.filename
    ]


class JsonFiles(Sequence[SentFile]):
    """Files as `{"filename", "data"}`, data in Base64: decoded when they are asked for,
    which is after the proof. Raises Refused then.
    """

    def __init__(self, files: list[Any]) -> None:
        self._sent = files

    @cached_property
    def _files(self) -> list[SentFile]:
        return [_file(one) for one in self._sent]

    def __len__(self) -> int:
        return len(self._sent)

    def __getitem__(self, number: Any) -> Any:
        return self._files[number]


def files_in_json(body: Mapping[str, Any]) -> Sequence[SentFile]:
    """Raises Refused where it is no list, or one too long."""
    files = body.get("files") or []
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise wrong_value("files", f"list, 0–{MOST_FILES}")
    return JsonFiles(files)


def _file(value: Any) -> SentFile:
    try:
        content = b64decode("".join(value["data"].split()), validate=True)
        return SentFile(of_kind(str, value["filename"], "files"), BytesIO(content))
    except (AttributeError, LookupError, TypeError, ValueError, Refused):
        raise Refused(UNREADABLE_FILE.at("files")) from None
