"""Read an opinion out of JSON. A value of another kind is refused by its name."""

from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.json_values import wrong_value
from ...base.refusal import Refused
from ...citizen.contacts.sent import identity_in_json
from ...citizen.protection.screening import sent_of
from .input import SentOpinion
from .input import SentPoint
from .refusals import MOST_POINTS
from .refusals import TOO_MANY_POINTS
from collections.abc import Mapping
from typing import Any


def sent_by_json(body: Mapping[str, Any]) -> SentOpinion:
    """Raises Refused where a value is of another kind than is described."""
    points = of_kind(list, body.get("points", []), "points")
    if len(points) > MOST_POINTS:
        raise Refused(TOO_MANY_POINTS)
    return SentOpinion(
        points=tuple(
            _point(one, f"points.{number}", body.get("version", 0))
            for number, one in enumerate(points)
        ),
        identity=identity_in_json(body),
        key=text_in(body, "idempotency_key"),
        shown=sent_of(body, 0),
    )


def _point(value: Any, name: str, version: Any) -> SentPoint:
    said = of_kind(dict, value, name)
    number = said.get("version", version)
    if not isinstance(number, int) or isinstance(number, bool):
        raise wrong_value(f"{name}.version", "number")
    return SentPoint(
        provision=text_in(said, "provision", prefix=f"{name}."),
        version=number if 0 < number < 10**6 else 0,
        stance=text_in(said, "stance", prefix=f"{name}."),
        text=text_in(said, "text", prefix=f"{name}."),
        proposal=text_in(said, "proposal", prefix=f"{name}."),
    )
