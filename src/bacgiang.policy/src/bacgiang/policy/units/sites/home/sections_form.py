"""Read the form of `@@home-sections`: one row a section, one button an act.

Fields are `kind-1`, `which-1`, `heading-1`, `count-1` and `shown-1`; the button `do`
says `up:1`, `down:1`, `remove:1`, `add`, `save` or `back`. Every act keeps what stands
in the other fields, so that nothing typed is lost without scripts.
"""

from ....base.form_values import form_value
from .reasons import MOST_SECTIONS
from collections.abc import Mapping
from typing import Any


FIELDS = ("kind", "which", "heading", "count", "shown")
ACTS = ("up", "down", "remove", "hide", "show", "add", "save", "back")


def rows_of(form: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows as they were sent, in their order, as `arranging.read` takes them."""
    rows = []
    for number in range(1, MOST_SECTIONS + 2):
        row: dict[str, Any] = {name: _text(form, f"{name}-{number}") for name in FIELDS}
        if not row["kind"]:
            break
        count = row["count"]
        count = int(count) if _is_number(count) else count
        rows.append({**row, "count": count, "shown": row["shown"] == "1"})
    return rows


def asked_of(form: Mapping[str, Any]) -> tuple[str, int]:
    """The act and the index of its row; what is no act is taken for "save"."""
    act, _colon, number = _text(form, "do").partition(":")
    index = int(number) - 1 if _is_number(number) else -1
    return (act if act in ACTS else "save"), index


def changed(
    rows: list[dict[str, Any]], act: str, index: int, added: str
) -> list[dict[str, Any]]:
    """The rows after the act; a row that is not there is left alone.

    `added` names a kind, and after a colon which of several.
    """
    result = list(rows)
    if act == "add" and added:
        kind, _colon, which = added.partition(":")
        result.append({"kind": kind, "which": which, "count": 5, "shown": True})
    if not 0 <= index < len(rows):
        return result
    match act:
        case "remove":
            del result[index]
        case "hide" | "show":
            result[index] = {**result[index], "shown": act == "show"}
        case "up" if index:
            result[index - 1 : index + 1] = result[index], result[index - 1]
        case "down" if index + 1 < len(rows):
            result[index : index + 2] = result[index + 1], result[index]
    return result


def _text(form: Mapping[str, Any], name: str) -> str:
    return form_value(form, name).strip()


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4
