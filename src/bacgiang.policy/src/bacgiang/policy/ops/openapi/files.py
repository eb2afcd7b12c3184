"""The data of the description, read once: what each room says in its `api_docs`."""

from ...legal.intake.json_schema import record_schema
from ...procedures.record.fields import DECISION
from ...procedures.record.fields import RECORD
from ...procedures.record.json_schema import table_schema
from functools import cache
from importlib.resources import files
from typing import Any
import yaml


ROOMS = "bacgiang.policy"
FOLDER = "api_docs"
SCHEMAS = "schemas.yaml"


@cache
def operations() -> dict[str, list[dict[str, Any]]]:
    """Descriptions by service ("GET @akn"); several where more follows in the path.

    Each has `summary`, `answers` by status, and may have `description`, `parameters`,
    `body`, `below` (what follows the name in the path) and `tag`.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for data in _data():
        for one in data["services"]:
            found.setdefault(one["service"], []).append({"tag": data["tag"], **one})
    return found


@cache
def schemas() -> dict[str, Any]:
    """The shapes of bodies, by name; those of records are made from their fields.

    What only one room's services take or give may stand in its data.
    """
    text = (files(__package__) / SCHEMAS).read_text(encoding="utf-8")
    own = [data.get("schemas", {}) for data in _data()]
    return {
        **yaml.load(text, Loader=yaml.CSafeLoader),
        **{name: shape for one in own for name, shape in one.items()},
        "ProcedureDecision": table_schema(DECISION),
        "ProcedureRecord": table_schema(RECORD),
        "ProcedureInput": _with_source(table_schema(RECORD)),
        "RecordInput": record_schema(),
    }


def _with_source(schema: dict[str, Any]) -> dict[str, Any]:
    """Of what is handed in: with the sender's own name for it, told back."""
    properties = {**schema["properties"], "source_id": {"type": "string"}}
    return {**schema, "properties": properties}


@cache
def tags() -> list[dict[str, str]]:
    return [{"name": one["tag"], "description": one["about"]} for one in _data()]


@cache
def own_places() -> dict[str, dict[str, str]]:
    """What stands in the paths for interfaces of rooms: `parameter` and `about`."""
    said = (data.get("places", {}) for data in _data())
    return {interface: place for places in said for interface, place in places.items()}


@cache
def _data() -> list[dict[str, Any]]:
    rooms = (room.joinpath(FOLDER) for room in files(ROOMS).iterdir())
    found = [one for folder in rooms if folder.is_dir() for one in folder.iterdir()]
    texts = [one.read_text(encoding="utf-8") for one in sorted(found, key=str)]
    return [yaml.load(text, Loader=yaml.CSafeLoader) for text in texts]
