"""When a unit ends and another takes over, its records pass to that unit (2.2a).

Issuer, number and links stay: who issued a document does not change with who keeps it.
"""

from ...units.passing_on import pass_owned
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from .register import REGISTER_IDS


def pass_records(event: UnitMerged | UnitClosed) -> None:
    """Make the successor the owner of every record of the unit."""
    pass_owned(event, REGISTER_IDS)
