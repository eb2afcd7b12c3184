"""When the next consultation opens or ends."""

from ...base.asked import asked_of_site
from .store import consultation_store
from datetime import datetime
from Products.GenericSetup.tool import SetupTool


def next_change(now: datetime) -> datetime | None:
    """Of one that opens or ends later no page is made anew."""
    return asked_of_site(lambda: consultation_store().next_turn(now))


def keep_turns(_setup: SetupTool) -> None:
    """Upgrade step: moments stand beside the consultations, in their order."""
    consultation_store().keep_turns()
