"""The present day in the province (design, decision 12)."""

from datetime import date
from datetime import datetime
from zoneinfo import ZoneInfo


LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def today() -> date:
    return datetime.now(LOCAL_TIME).date()
