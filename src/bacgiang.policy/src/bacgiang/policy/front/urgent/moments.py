"""When the next notice begins or ends."""

from .store import urgent_notices
from datetime import datetime


def next_change(now: datetime) -> datetime | None:
    moments = [
        moment
        for notice in urgent_notices().ahead(now)
        for moment in (notice.starts, notice.ends)
        if moment > now
    ]
    return min(moments, default=None)
