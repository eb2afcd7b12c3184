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
        # A text with thousands of orders about one place says it once.
        scopes = {
            scope_in(one.relation, document.structure)
            for one in pending_on(document, day)
        }
        named = {eid for scope in scopes for eid in scope.eids}
        self._sparing = [one for one in scopes if one.excepted]
        self._whole = any(one.is_whole and not one.excepted for one in scopes)
        self._reached = {eid for one in scopes if not one.excepted for eid in one.eids}
        self._around = {each for eid in named for each in lineage(eid)}
        self._unnamed = UNNAMED in named
        self.named = frozenset(one.removesuffix(f"__{UNNAMED}") for one in named)
        """Provisions that they name; `UNNAMED` for what they do not name."""

    @cached_property
    def places(self) -> frozenset[str]:
        """These, and all that holds one of them."""
        return frozenset(each for one in self.named for each in lineage(one))

    def concerns(self, eid: str) -> bool:
        """Whether something in a provision, or what holds it, may be meant."""
        return (
            self._whole
            or self._unnamed
            or eid in self._around
            or any(each in self._reached for each in lineage(eid))
            or any(one.covers(eid) for one in self._sparing)
        )
