"""One procedure on its way to the portal, or what keeps it from going there."""

from ..bulk.items import Item
from ..bulk.items import Loaded
from ..bulk.items import NotUsable
from ..bulk.outcomes import Outcome
from ..bulk.outcomes import Reason
from dataclasses import dataclass


@dataclass(frozen=True)
class Input(Loaded):
    """A row of a source; `values` is a record in its JSON form.

    Where there are `reasons` it is not sent: `outcome` says whether the row was read.
    """

    reasons: tuple[Reason, ...] = ()
    outcome: Outcome = Outcome.REFUSED

    def item(self) -> Item:
        """Raises NotUsable."""
        if self.reasons:
            raise NotUsable(self.reasons[0].message, self.reasons, self.outcome)
        return super().item()
