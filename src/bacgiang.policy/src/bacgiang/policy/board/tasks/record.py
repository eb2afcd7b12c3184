"""A task between offices as it is kept."""

from ...base.stores.value import stored_value
from ...units.levels import INFORMATICS_CENTRE
from datetime import date
from datetime import datetime


@stored_value
class OfficeEntry:
    """What was done: when (aware), by whom, for which office, and the state after it.

    `day` and `items` (UIDs) are what was said with it; `file`: of a paper on file,
    `amount`: money in đồng. `parts`: what an office was for the task (names of its
    fields) that another one is since.
    """

    at: datetime
    by: str
    office: str
    act: str
    state: str
    words: str = ""
    ground: str = ""
    number: str = ""
    day: date | None = None
    items: tuple[str, ...] = ()
    file: str = ""
    amount: int = 0
    parts: tuple[str, ...] = ()


@stored_value
class OfficeTask:
    """What `asker` asks of `owner`; `authority` decides where somebody has to, else "".

    `due`: last day, None for none. `turn`: the office that goes on, "" for none;
    `closed`: when it was settled (aware). `group`: of tasks asked at once, or the task
    of which this one is a part; `about`: UID of an item. `facts`: names and values of
    the kind's own fields.
    """

    identifier: str
    kind: str
    asker: str
    owner: str
    title: str
    words: str
    state: str
    since: datetime
    authority: str = ""
    due: date | None = None
    turn: str = ""
    closed: datetime | None = None
    group: str = ""
    about: str = ""
    ground: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[OfficeEntry, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.closed is None

    @property
    def offices(self) -> frozenset[str]:
        """Those that see it."""
        return frozenset({self.asker, self.owner, self.authority}) - {""}

    @property
    def seen(self) -> str:
        """As whoever reads it sees it: any act makes it another."""
        return str(len(self.entries))

    @property
    def is_owed(self) -> bool:
        """Whether it is with who has to do it."""
        return self.turn in (self.owner, INFORMATICS_CENTRE)

    def fact(self, name: str) -> str:
        return dict(self.facts).get(name, "")

    def last(self, *acts: str) -> OfficeEntry | None:
        """The latest of these acts, None where none was done."""
        done = (one for one in reversed(self.entries) if one.act in acts)
        return next(done, None)

    def is_late(self, day: date) -> bool:
        """Whether its owner has let the day pass."""
        is_owed = self.is_open and self.is_owed
        return is_owed and self.due is not None and self.due < day
