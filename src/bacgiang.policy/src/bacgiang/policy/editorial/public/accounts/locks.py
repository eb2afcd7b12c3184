"""Who keeps an item locked is told to those who may see unpublished work there."""

from .names import sees_work
from plone.locking.browser.locking import LockingInformation
from typing import Any


class WorkersLockInformation(LockingInformation):
    """That it is locked, anybody may know; by whom, only the board."""

    def lock_info(self) -> Any:
        return super().lock_info() if sees_work(self.context) else None
