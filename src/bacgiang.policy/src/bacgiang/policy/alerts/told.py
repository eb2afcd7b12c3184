"""Up to when each was told, and which rounds were begun."""

from ..base.stores.site_store import SiteStore
from BTrees.OOBTree import OOBTree
from collections.abc import Container
from datetime import datetime
from persistent import Persistent


class Told(Persistent):
    """Moments (aware) by token and by rhythm. Jobs alone write here, each in the
    transaction in which its letters leave or wait.
    """

    def __init__(self) -> None:
        self._until: OOBTree = OOBTree()
        self._rounds: OOBTree = OOBTree()

    def until(self, token: str) -> datetime | None:
        return self._until.get(token)

    def note(self, token: str, until: datetime) -> None:
        self._until[token] = until

    def last_round(self, rhythm: str) -> datetime | None:
        return self._rounds.get(rhythm)

    def begin_round(self, rhythm: str, at: datetime) -> None:
        self._rounds[rhythm] = at
        self._rounds.pop(_under_way(rhythm), None)

    def reached(self, rhythm: str, at: datetime) -> str:
        """The last topic that was asked for in the round of that moment, or ""."""
        until, topic = self._rounds.get(_under_way(rhythm), (at, ""))
        return str(topic) if until == at else ""

    def note_reached(self, rhythm: str, at: datetime, topic: str) -> None:
        self._rounds[_under_way(rhythm)] = (at, topic)

    def forget_others(self, tokens: Container[str]) -> None:
        """Those who are told no more."""
        for token in [one for one in self._until if one not in tokens]:
            del self._until[token]


def _under_way(rhythm: str) -> str:
    return f"{rhythm} under way"


told = SiteStore("bacgiang.policy.alerts.told", Told)
