"""Collaborators, what they hand in, and rules for supplying news, as they are kept."""

from ...base.erasable.erasable import Erasable
from ...base.stores.value import stored_value
from datetime import date
from datetime import datetime


@stored_value
class Collaborator:
    """Somebody whom the board `unit` pays. `names`: as bylines have them, the person's
    own first; `account`: user id, "" without one; `private`: how to reach and pay them.
    `until`: the last day, None while it goes on.
    """

    identifier: str
    unit: str
    names: tuple[str, ...]
    account: str
    since: date
    until: date | None = None
    private: Erasable | None = None
    changes: int = 0

    @property
    def name(self) -> str:
        return self.names[0]

    def is_on(self, day: date) -> bool:
        """Whether what came out on a day can be theirs."""
        return self.until is None or day <= self.until

    @property
    def byline(self) -> str:
        """As their work is signed: the pen name, where there is one."""
        return self.names[-1]


@stored_value
class SupplyRules:
    """How a board takes news in; `number` and `day` of the decision, where there is."""

    at: datetime
    by: str
    words: str
    number: str = ""
    day: date | None = None


@stored_value
class HandedIn:
    """A piece handed in: `state` waiting, taken (as the item `uid`) or declined, with
    `answer` in words.
    """

    identifier: str
    unit: str
    collaborator: str
    title: str
    words: str
    at: datetime
    state: str = "waiting"
    uid: str = ""
    answer: str = ""
    by: str = ""

    @property
    def is_waiting(self) -> bool:
        return self.state == "waiting"
