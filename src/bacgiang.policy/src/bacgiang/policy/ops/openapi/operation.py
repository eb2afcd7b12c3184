"""One operation of the description."""

from .bodies import closed_body
from .places import Place
from .registered import RegisteredService
import re
from typing import Any


JSON, PROBLEM = "application/json", "application/problem+json"
ANY_ERROR = 499
TOO_OFTEN = 429
LIMITS, AGAIN = ("RateLimit-Policy", "RateLimit"), "Retry-After"
HEADERS = {
    LIMITS[0]: {
        "description": "Limits that the request met: requests (q) in seconds (w), as "
        "draft-ietf-httpapi-ratelimit-headers has them. Not there where none was met.",
        "schema": {"type": "string"},
    },
    LIMITS[1]: {
        "description": "How many are left of each (r), and seconds until more are (t).",
        "schema": {"type": "string"},
    },
    AGAIN: {
        "description": "Seconds after which to try again.",
        "schema": {"type": "integer", "minimum": 0},
    },
}
TAG = {"name": "If-None-Match", "in": "header"}
TAG["about"] = "Entity tag of the answer the client has."
WORDS = {
    200: "Done.",
    201: "Made.",
    204: "Done; no body.",
    304: "The client has it already (If-None-Match).",
    400: "What was sent cannot be read, or a rule refuses it; `error.type` says which.",
    401: "For people with an account.",
    403: "Not for this person.",
    404: "Not there.",
    409: "Not now, or not like this: the state of things speaks against it.",
    410: "Withdrawn or expired; `error.notice` says what the public may be told.",
    413: "Too large.",
    429: "Too often; try again later.",
    ANY_ERROR: "Any other error.",
    507: "No room for files.",
}


def operation(
    service: RegisteredService, place: Place, said: dict[str, Any]
) -> dict[str, Any]:
    """The operation object; `said` is its entry in the data: `tagged` where whoever has
    the answer already is told so.
    """
    if said.get("tagged"):
        said = {
            **said,
            "parameters": [*said.get("parameters", ()), TAG],
            "answers": {**said["answers"], 304: None},
        }
    built: dict[str, Any] = {
        "operationId": _identifier(service, place, said),
        "tags": [said["tag"]],
        "summary": said["summary"],
        "parameters": [
            *_in_path(place, said),
            *map(_parameter, said.get("parameters", ())),
        ],
        "responses": {
            **{
                str(status): _answer(status, shape) | _limits(status, said["answers"])
                for status, shape in said["answers"].items()
            },
            "default": _answer(ANY_ERROR, None),
        },
    }
    if said.get("description"):
        built["description"] = said["description"]
    if said.get("body"):
        schema = closed_body(said["body"])
        built["requestBody"] = {"required": True, "content": {JSON: {"schema": schema}}}
    return built


def _identifier(service: RegisteredService, place: Place, said: dict[str, Any]) -> str:
    words = (service.method, service.name, place.parameter, said.get("below", ""))
    return "_".join(re.findall(r"\w+", " ".join(words))).lower()


def _in_path(place: Place, said: dict[str, Any]) -> list[dict[str, Any]]:
    named = [(place.parameter, place.about)] if place.parameter else []
    named += [
        (name, said.get("follows", {}).get(name, ""))
        for name in re.findall(r"{(\w+)}", said.get("below", ""))
    ]
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": about,
            "schema": {"type": "string"},
        }
        for name, about in named
    ]


def _parameter(said: dict[str, Any]) -> dict[str, Any]:
    """A parameter of the query unless the data says otherwise; text by default."""
    return {
        "name": said["name"],
        "in": said.get("in", "query"),
        "description": said["about"],
        "schema": said.get("schema", {"type": "string"}),
    }


def _answer(status: int, shape: Any) -> dict[str, Any]:
    """`shape`: as `_schema` takes it, media types with theirs, or nothing."""
    built: dict[str, Any] = {"description": WORDS.get(status, WORDS[200])}
    if shape is None and status >= 400:
        shape = "Error"
    if isinstance(shape, dict) and "/" in next(iter(shape)):
        built["content"] = {kind: {"schema": _schema(s)} for kind, s in shape.items()}
    elif shape:
        built["content"] = {JSON: {"schema": _schema(shape)}}
    if shape == "Error":
        built["content"][PROBLEM] = {"schema": _schema("Problem")}
    return built


def _limits(status: int, answers: dict[int, Any]) -> dict[str, Any]:
    """Headers of what is counted: of all that is done, or refused for its number."""
    if TOO_OFTEN not in answers or 300 <= status < TOO_OFTEN:
        return {}
    names = [*LIMITS, *((AGAIN,) if status == TOO_OFTEN else ())]
    return {"headers": {one: {"$ref": f"#/components/headers/{one}"} for one in names}}


def _schema(shape: Any) -> dict[str, Any]:
    """`shape`: a schema, the name of one, or `[Name]`: a page of a list of those."""
    if not isinstance(shape, str):
        return dict(shape)
    if shape.startswith("["):
        return _page_of(shape.strip("[]"))
    return {"$ref": f"#/components/schemas/{shape}"}


def _page_of(name: str) -> dict[str, Any]:
    address = {"type": "string", "format": "uri"}
    return {
        "type": "object",
        "required": ["@id", "items"],
        "properties": {
            "@id": address,
            "items": {"type": "array", "items": _schema(name)},
            "items_total": {"type": "integer"},
            "batching": {"type": "object", "additionalProperties": address},
        },
    }
