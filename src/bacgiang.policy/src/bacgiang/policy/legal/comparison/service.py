"""`GET @compare?with=<UID or number>`: provisions of two documents in pairs (17).

Answer: `old` and `new` (the older and the newer document), `counts` by kind, `items`:
`kind`, `moved`, `old` and `new` (eId, number, text; null for no such side), `kin` and,
for changed ones, `differences` in order. `same=0` leaves out what is unchanged.
"""

from ...base.conditional import TaggedAnswer
from ...base.form_values import form_value
from ...base.made_in_turn import in_turn
from ...law.alignment import PairKind
from .comparing import compare
from .other_document import as_choice
from .other_document import other_document
from .serializing import pair_as_json
from plone.restapi.services import Service
from typing import Any
from urllib.parse import quote


class GetComparison(TaggedAnswer, Service):
    """Errors are 400, with `choices` where a number is open."""

    def reply(self) -> dict[str, Any]:
        with in_turn():
            return self._compared()

    def _compared(self) -> dict[str, Any]:
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
            "items": [pair_as_json(pair) for pair in shown],
        }
