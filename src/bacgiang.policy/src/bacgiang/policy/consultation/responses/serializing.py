"""Answers as JSON: for everybody, and for the board that writes them."""

from ..opinions.content import content_of
from ..opinions.finding import public_number
from .naming import token_of
from .places import Places
from .public_answers import PublicAnswer
from .response import ALL_POINTS
from .response import Response
from .response import RESULT_TITLES
from .response import Scope
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def as_public_json(
    shown: PublicAnswer, places: Places, request: HTTPRequest
) -> dict[str, Any]:
    """`opinions`: ids of the opinions it is to, as `@opinions` names them; of a group
    that of its first.
    """
    one = shown.response
    return {
        "scope": one.scope.value,
        "opinions": _ids(shown),
        "provision": _provision(one, places, request),
        **_words(one, places, request),
        "published": _moment(one.published),
    }


def as_board_json(
    one: Response, places: Places, request: HTTPRequest
) -> dict[str, Any]:
    """With `to` and `stamp`, by which an act names it."""
    return {
        "identifier": one.identifier,
        "to": token_of(one.target),
        "stamp": one.stamp(),
        "scope": one.scope.value,
        "provision": _provision(one, places, request),
        **_words(one, places, request),
        "state": one.state.value,
        "assigned": one.assigned,
        "drafted_by": one.drafted_by,
        "drafted": _moment(one.drafted),
        "approved_by": one.approved_by,
        "returned": one.returned,
        "published": _moment(one.published),
    }


def _words(one: Response, places: Places, request: HTTPRequest) -> dict[str, Any]:
    result = None
    if one.result is not None:
        title = translate(RESULT_TITLES[one.result], context=request)
        result = {"token": one.result.value, "title": title}
    changed = [{"wid": wid, "title": places.of(wid).title} for wid in one.changed]
    return {"result": result, "reasons": one.reasons, "changed": changed}


def _provision(
    one: Response, places: Places, request: HTTPRequest
) -> dict[str, str] | None:
    if one.scope is not Scope.PROVISION:
        return None
    return {"wid": one.key, "title": places.of(one.key).in_words(request)}


def _ids(shown: PublicAnswer) -> list[str]:
    found = shown.opinion
    if found is None:
        return []
    count = len(content_of(found).points)
    numbers = (
        range(count) if shown.response.point == ALL_POINTS else [shown.response.point]
    )
    return [public_number(found, number) for number in numbers]


def _moment(moment: Any) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None
