"""One procedure on its way to the portal, or what keeps it from going there."""

from ..bulk.items import Item
from ..bulk.items import NotUsable
from ..bulk.outcomes import Outcome
from ..bulk.outcomes import Reason
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
import json
from typing import Any


@dataclass(frozen=True)
class Input:
    """A row of a source; `values` is a record in its JSON form.

    Where there are `reasons` it is not sent: `outcome` says whether the row was read.
    """

    source_id: str
    values: Mapping[str, Any]
    unit: str = ""
    remarks: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    outcome: Outcome = Outcome.REFUSED

    @property
    def sha256(self) -> str:
        """Procedures have no file of their own."""
        return ""

    @property
    def fingerprint(self) -> str:
        said = json.dumps([self.values, self.unit], sort_keys=True)
        return sha256(said.encode()).hexdigest()

    def item(self) -> Item:
        """Raises NotUsable."""
        if self.reasons:
            raise NotUsable(self.reasons[0].message, self.reasons, self.outcome)
        values = {**self.values, "source_id": self.source_id}
        return Item(json.dumps(values, ensure_ascii=False).encode(), self.remarks)
