"""What else somebody from elsewhere tries on a record of a register: the ways in."""

from .person import Person
from .reaching import Reach
from .reaching import TRIES
from .reaching import Try
from collections.abc import Callable
from requests import Response
from typing import Any


SITE_ACTS = ("add", "view_acts", "manage_board", "arrange_home")
SITE_ACTS += ("add_section", "rename_section", "delete_section")


def hand_in(service: str, unit: str, fields: Callable[[Any], dict[str, Any]]) -> Try:
    """The intake, with another text under the record's code or number."""

    def attempt(who: Person, reach: Reach) -> Response:
        body = {"items": [{"title": "Sửa", **fields(reach.item)}], "unit": unit}
        return who.ask("POST", f"/{service}", body)

    return attempt


def _procedure(item: Any) -> dict[str, Any]:
    return {"code": item.getId(), "steps": "Bước khác"}


def _form(item: Any) -> dict[str, Any]:
    data = "JVBERi0xLjQKJSVFT0YK"
    return {"number": item.getId(), "files": [{"filename": "x.pdf", "data": data}]}


# Kinds of records that a program hands in.
HANDED_IN = ("Procedure", "ProcedureForm")
INTAKE: dict[str, Try] = {
    f"{service} for {unit or 'main'}": hand_in(service, unit, fields)
    for service, fields in (("@procedures", _procedure), ("@procedure-forms", _form))
    for unit in ("so-y-te", "huyen-hiep-hoa", "")
}
ON_THE_ITEM: dict[str, Try] = {
    name: one
    for name, one in TRIES.items()
    if name.partition(" ")[2] not in SITE_ACTS
    and not name.startswith(("take ", "invite", "make account", "zmi "))
}
"""Without what is tried on the site, which is the main board's own."""
