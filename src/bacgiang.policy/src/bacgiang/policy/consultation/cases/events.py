"""What is told when opinions are decided. Others listen.

Notified after the act is in the log, in its transaction.
"""

from ...citizen.submissions.states import Event
from dataclasses import dataclass


@dataclass(frozen=True)
class OpinionsDecided:
    """Opinions (tracking codes) were published or withheld: `fate` says which."""

    codes: tuple[str, ...]
    fate: Event
