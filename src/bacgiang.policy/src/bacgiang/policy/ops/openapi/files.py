"""The data of the description: files beside, read once."""

from ...procedures.record.fields import DECISION
from ...procedures.record.fields import RECORD
from ...procedures.record.json_schema import table_schema
from functools import cache
from importlib.resources import files
from typing import Any
import yaml


FOLDER = "services"
SCHEMAS = "schemas.yaml"


@cache
def operations() -> dict[str, list[dict[str, Any]]]:
    """Descriptions by service ("GET @akn"); several where more follows in the path.

    Each has `summary`, `answers` by status, and may have `description`, `parameters`,
    `body`, `below` (what follows the name in the path) and `tag`.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for file in _files():
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        for one in data["services"]:
            found.setdefault(one["service"], []).append({"tag": data["tag"], **one})
    return found


@cache
def schemas() -> dict[str, Any]:
    """The shapes of bodies, by name; those of records are made from their fields."""
    text = (files(__package__) / SCHEMAS).read_text(encoding="utf-8")
    return {
        **yaml.safe_load(text),
        "ProcedureDecision": table_schema(DECISION),
        "ProcedureRecord": table_schema(RECORD),
    }


@cache
def tags() -> list[dict[str, str]]:
    read = [yaml.safe_load(one.read_text(encoding="utf-8")) for one in _files()]
    return [{"name": one["tag"], "description": one["about"]} for one in read]


def _files() -> list[Any]:
    folder = files(__package__) / FOLDER
    found = [one for one in folder.iterdir() if one.name.endswith(".yaml")]
    return sorted(found, key=lambda one: one.name)
