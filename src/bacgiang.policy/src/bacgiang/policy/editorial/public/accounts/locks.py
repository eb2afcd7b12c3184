"""Who keeps an item locked is told to those who may see unpublished work there."""

from .names import sees_work
from plone.locking.browser.locking import LockingInformation
from typing import Any


class WorkersLockInformation(LockingInformation):
    """To others nothing is ever locked: it would tell that a text is changed."""

    def is_locked(self) -> bool:
        return sees_work(self.context) and super().is_locked()

    def is_locked_for_current_user(self) -> bool:
        return sees_work(self.context) and super().is_locked_for_current_user()

    def lock_is_stealable(self) -> bool:
        return not sees_work(self.context) or super().lock_is_stealable()

    def lock_info(self) -> Any:
        return super().lock_info() if sees_work(self.context) else None
