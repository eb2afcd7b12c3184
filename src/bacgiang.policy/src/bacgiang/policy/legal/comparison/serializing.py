"""Pairs of provisions as JSON, for the services that compare."""

from ...law.alignment import Pair
from ...law.tree import Provision
from .marking import own_text
from typing import Any


def pair_as_json(pair: Pair) -> dict[str, Any]:
    """`kind`, `moved`, `old` and `new` (null for no such side), `kin`; `differences`
    in order where words were compared.
    """
    said: dict[str, Any] = {
        "kind": pair.kind.value,
        "moved": pair.is_moved,
        "old": _provision(pair.old),
        "new": _provision(pair.new),
        "kin": pair.kin or None,
    }
    if pair.differences:
        said["differences"] = [
            {"kind": one.kind.value, "text": one.text} for one in pair.differences
        ]
    return said


def _provision(provision: Provision | None) -> dict[str, str] | None:
    if provision is None:
        return None
    said = own_text(provision)
    return {"eId": provision.eid, "number": provision.num, "text": said}
