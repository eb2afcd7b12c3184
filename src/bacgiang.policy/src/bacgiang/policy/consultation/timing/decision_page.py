"""What the pages share on which somebody decides on a consultation."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refused
from .consultation import Consultation
from .deciding import decided_on
from datetime import datetime
from datetime import UTC
from functools import cached_property


class DecisionPage(ActPage):
    """Shown to whoever may decide; others are told why they cannot."""

    @cached_property
    def consultation(self) -> Consultation | None:
        """None where this person cannot decide on it."""
        try:
            return decided_on(self.context, datetime.now(UTC))
        except Refused:
            return None
