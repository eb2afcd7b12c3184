"""Read an opinion out of JSON. A value of another kind is refused by its name."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.reasons import UNREADABLE_FILE
from ...citizen.protection.screening import sent_of
from .input import SentFile
from .input import SentIdentity
from .input import SentOpinion
from .input import SentPoint
from .refusals import MOST_POINTS
from .refusals import TOO_MANY_POINTS
from bacgiang.policy import _
from base64 import b64decode
import binascii
from collections.abc import Mapping
from io import BytesIO
from typing import Any


MOST_FILES = 100


def wrong_value(field: str, wanted: Any) -> Refusal:
    message = _(
        "opinion_refusal_wrong_value",
        default="“${field}” is not of the kind that is expected: ${wanted}.",
        mapping={"field": field, "wanted": wanted},
    )
    return Refusal("wrong_value", message, field)


def sent_by_json(body: Mapping[str, Any]) -> SentOpinion:
    """Raises Refused where a value is of another kind than is described."""
    version = body.get("version", 0)
    points = body.get("points", [])
    if not isinstance(points, list):
        raise Refused(wrong_value("points", "list"))
    if len(points) > MOST_POINTS:
        raise Refused(TOO_MANY_POINTS)
    consents = body.get("consents") or {}
    if not isinstance(consents, dict):
        raise Refused(wrong_value("consents", "object"))
    return SentOpinion(
        points=tuple(
            _point(one, f"points.{number}", version)
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


def files_in_json(body: Mapping[str, Any]) -> list[SentFile]:
    """Files as `{"filename", "data"}`, data in Base64. Raises Refused."""
    files = body.get("files") or []
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise Refused(wrong_value("files", f"list, 0–{MOST_FILES}"))
    return [_file(one) for one in files]


def _point(value: Any, name: str, version: Any) -> SentPoint:
    if not isinstance(value, dict):
        raise Refused(wrong_value(name, "object"))
    number = value.get("version", version)
    if not isinstance(number, int) or isinstance(number, bool):
        raise Refused(wrong_value(f"{name}.version", "number"))
    return SentPoint(
        provision=_text(value, "provision", prefix=f"{name}."),
        version=number if 0 < number < 10**6 else 0,
        stance=_text(value, "stance", prefix=f"{name}."),
        text=_text(value, "text", prefix=f"{name}."),
        proposal=_text(value, "proposal", prefix=f"{name}."),
    )


def _file(value: Any) -> SentFile:
    refusal = Refusal(UNREADABLE_FILE.code, UNREADABLE_FILE.message, "files")
    if not isinstance(value, dict):
        raise Refused(refusal)
    data, name = value.get("data"), value.get("filename")
    if not isinstance(data, str) or not isinstance(name, str) or not data.isascii():
        raise Refused(refusal)
    try:
        content = b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Refused(refusal) from None
    return SentFile(name, BytesIO(content))


def _text(
    body: Mapping[str, Any], name: str, default: str = "", prefix: str = ""
) -> str:
    value = body.get(name, default)
    if value is None:
        return default
    if not isinstance(value, str):
        raise Refused(wrong_value(f"{prefix}{name}", "text"))
    return value


def _flag(body: Mapping[str, Any], name: str) -> bool:
    value = body.get(name, False)
    if not isinstance(value, bool):
        raise Refused(wrong_value(f"consents.{name}", "true, false"))
    return value
