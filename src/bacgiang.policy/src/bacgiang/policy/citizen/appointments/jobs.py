"""Appointments that are over are forgotten."""

from ...base.scheduler.daily import DailyJob
from .appointments import forget_old


FORGET = DailyJob(forget_old)
