"""`GET @compare?with=<UID or number>`: provisions of two documents in pairs (17).

Answer: `old` and `new` (the older and the newer document), `counts` by kind, `items`:
`kind`, `moved`, `old` and `new` (eId, number, text; null for no such side), `kin` and,
for changed ones, `differences` in order. `same=0` leaves out what is unchanged.
"""

from ...base.form_values import form_value
from ...law.alignment import Pair
from ...law.alignment import PairKind
from ...law.tree import Provision
from .comparing import compare
from .marking import own_text
from .other_document import as_choice
from .other_document import other_document
from plone.restapi.services import Service
from typing import Any
from urllib.parse import quote


class GetComparison(Service):
    """Errors are 400, with `choices` where a number is open."""

    def reply(self) -> dict[str, Any]:
        asked = form_value(self.request.form, "with")
        comparison = compare(self.context, other_document(self.context, asked))
        shown = [
            pair
            for pair in comparison.pairs
            if pair.kind is not PairKind.SAME or self.request.form.get("same") != "0"
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@compare?with={quote(asked)}",
            "old": as_choice(comparison.old),
            "new": as_choice(comparison.new),
            "counts": {kind.value: n for kind, n in comparison.counts.items()},
            "items": [_pair(pair) for pair in shown],
        }


def _pair(pair: Pair) -> dict[str, Any]:
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
