"""Which provisions of a record published texts speak of that nobody has decided."""

from ...law.effect.events import lineage
from ...law.effect.events import UNNAMED
from ..documents.official_document import OfficialDocument
from ..relations.pending import pending_on
from ..relations.reach import scope_in
from datetime import date
from functools import cached_property


class Awaited:
    """Of one record, as of texts issued by a day."""

    def __init__(self, document: OfficialDocument, day: date) -> None:
        self._scopes = [
            scope_in(one.relation, document.structure)
            for one in pending_on(document, day)
        ]
        named = {eid for scope in self._scopes for eid in scope.eids}
        self.named = frozenset(one.removesuffix(f"__{UNNAMED}") for one in named)
        """Provisions that they name; `UNNAMED` for what they do not name."""

    @cached_property
    def places(self) -> frozenset[str]:
        """These, and all that holds one of them."""
        return frozenset(each for one in self.named for each in lineage(one))

    def concerns(self, eid: str) -> bool:
        """Whether something in a provision, or what holds it, may be meant."""
        return any(
            scope.covers(eid)
            or UNNAMED in scope.eids
            or any(eid in lineage(one) for one in scope.eids)
            for scope in self._scopes
        )
