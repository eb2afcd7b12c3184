"""When the next consultation opens or ends."""

from .store import consultation_store
from datetime import datetime


def next_change(now: datetime) -> datetime | None:
    moments = [
        moment
        for _uid, one in consultation_store().items()
        for moment in (one.opens, one.end)
        if moment > now
    ]
    return min(moments, default=None)
