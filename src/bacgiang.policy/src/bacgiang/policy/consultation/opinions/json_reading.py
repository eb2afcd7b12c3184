"""Read an opinion out of JSON. A value of another kind is refused by its name."""

from ...base.refusal import Refused
from ...base.uploads.reasons import UNREADABLE_FILE
from ...citizen.protection.screening import sent_of
from .input import SentFile
from .input import SentIdentity
from .input import SentOpinion
from .input import SentPoint
from .refusals import MOST_POINTS
from .refusals import TOO_MANY_POINTS
from .refusals import WRONG_VALUE
from base64 import b64decode
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from typing import Any
from typing import TypeVar


MOST_FILES = 100
WORDS = {list: "list", dict: "object", str: "text", bool: "true, false"}

Value = TypeVar("Value")


def sent_by_json(body: Mapping[str, Any]) -> SentOpinion:
    """Raises Refused where a value is of another kind than is described."""
    points = _of_kind(list, body.get("points", []), "points")
    if len(points) > MOST_POINTS:
        raise Refused(TOO_MANY_POINTS)
    consents = _of_kind(dict, body.get("consents") or {}, "consents")
    return SentOpinion(
        points=tuple(
            _point(one, f"points.{number}", body.get("version", 0))
            for number, one in enumerate(points)
        ),
        identity=SentIdentity(
            author=_text(body, "author", "person"),
            name=_text(body, "name"),
            organisation=_text(body, "organisation"),
            email=_text(body, "email"),
            phone=_text(body, "phone"),
            address=_text(body, "address"),
            use_of_data=_flag(consents, "use_of_data"),
            publish_name=_flag(consents, "publish_name"),
            notices=_flag(consents, "notices"),
        ),
        key=_text(body, "idempotency_key"),
        shown=sent_of(body, 0),
    )


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
        raise _wrong("files", f"list, 0–{MOST_FILES}")
    return JsonFiles(files)


def _point(value: Any, name: str, version: Any) -> SentPoint:
    said = _of_kind(dict, value, name)
    number = said.get("version", version)
    if not isinstance(number, int) or isinstance(number, bool):
        raise _wrong(f"{name}.version", "number")
    return SentPoint(
        provision=_text(said, "provision", prefix=f"{name}."),
        version=number if 0 < number < 10**6 else 0,
        stance=_text(said, "stance", prefix=f"{name}."),
        text=_text(said, "text", prefix=f"{name}."),
        proposal=_text(said, "proposal", prefix=f"{name}."),
    )


def _file(value: Any) -> SentFile:
    try:
        content = b64decode("".join(value["data"].split()), validate=True)
        return SentFile(_of_kind(str, value["filename"], "files"), BytesIO(content))
    except (AttributeError, LookupError, TypeError, ValueError, Refused):
        raise Refused(UNREADABLE_FILE.at("files")) from None


def _text(
    body: Mapping[str, Any], name: str, default: str = "", prefix: str = ""
) -> str:
    value = body.get(name, default)
    return default if value is None else _of_kind(str, value, f"{prefix}{name}")


def _flag(body: Mapping[str, Any], name: str) -> bool:
    return _of_kind(bool, body.get(name, False), f"consents.{name}")


def _of_kind(kind: type[Value], value: Any, field: str) -> Value:
    if not isinstance(value, kind):
        raise _wrong(field, WORDS[kind])
    return value


def _wrong(field: str, wanted: str) -> Refused:
    return Refused(WRONG_VALUE.at(field, field=field, wanted=wanted))
