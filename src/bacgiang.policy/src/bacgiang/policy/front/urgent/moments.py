"""When the next notice begins or ends."""

from ...base.moments import least_after
from .store import urgent_notices
from datetime import datetime


def next_change(now: datetime) -> datetime | None:
    ahead = urgent_notices().ahead(now)
    return least_after((at for one in ahead for at in (one.starts, one.ends)), now)
