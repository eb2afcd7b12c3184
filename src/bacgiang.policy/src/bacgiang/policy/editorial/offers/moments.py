"""Moments as people of a board read them."""

from datetime import datetime
from zoneinfo import ZoneInfo


LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def local_moment(moment: datetime | None) -> str:
    """24/11/2026 09:05 in local time, "" for None."""
    if moment is None:
        return ""
    return f"{moment.astimezone(LOCAL_TIME):%d/%m/%Y %H:%M}"
