"""One person's membership of one board, at one level."""

from ..levels import group_id
from ..levels import Level
from ..levels import Position
from datetime import datetime
from persistent import Persistent


class Membership(Persistent):
    """A level given to a person on one unit's site, for a time or until ended.

    `since` and `until` are aware datetimes; `until` None means until it is ended.
    `delegated_by` names the user a level was lent by, and is None for a membership of
    the board's decision. `under` is the id of the loan by which a head on loan gave it:
    it ends with that loan. Nothing is removed: an ended membership stays as history.
    """

    under: str | None = None

    def __init__(
        self,
        code: str,
        user_id: str,
        level: Level,
        position: Position,
        since: datetime,
        granted_by: str,
        until: datetime | None = None,
        delegated_by: str | None = None,
        under: str | None = None,
    ) -> None:
        self.code = code
        self.user_id = user_id
        self.level = level.value
        self.position = position.value
        self.since = since
        self.until = until
        self.granted_by = granted_by
        self.delegated_by = delegated_by
        self.under = under
        self.ended_by: str | None = None

    def is_active(self, now: datetime) -> bool:
        """Whether the membership gives its level at `now`."""
        return self.since <= now and (self.until is None or now < self.until)

    @property
    def group(self) -> str:
        return group_id(self.code, Level(self.level))

    @property
    def is_own_head(self) -> bool:
        """Whether it is the head's level, and nobody lent it."""
        return self.level == Level.HEAD.value and self.delegated_by is None
