"""When a unit ends, collections and records in its charge pass to its successor."""

from ...units.passing_on import pass_owned
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from .collection import collections


REGISTER = "RecordCollection"


def pass_on(event: UnitMerged | UnitClosed) -> None:
    types = (one.portal_type for one in collections())
    pass_owned(event, (REGISTER, *types))
