"""Statements of royalties as they are kept: with the site, by task, unit, and what they
state.
"""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from .genres import AUTHORS
from .genres import Role
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import date
from persistent import Persistent


@stored_value
class Share:
    """Somebody's part in a work. `payee`: identifier in the board's register; `size`:
    weight of an author, of others percent of the royalty.
    """

    role: str
    payee: str
    size: int


@stored_value
class StatedWork:
    """The text or the photographs of an item (`part`) that came out on `day`.

    `coefficient` in tenths: 0 for what is not paid, with `words` that say why.
    `translation`, `extra` in percent.
    """

    uid: str
    part: str
    title: str
    day: date
    genre: str
    coefficient: int
    translation: int = 100
    extra: int = 0
    shares: tuple[Share, ...] = ()
    words: str = ""

    @property
    def key(self) -> str:
        """What is stated once."""
        return f"{self.uid}:{self.part}"


@stored_value
class Line:
    """What a payee has of a work, in đồng; `day`: that of the work. Of what was carried
    over from another statement `uid` is that task's.
    """

    payee: str
    role: str
    uid: str
    part: str
    title: str
    day: date
    amount: int

    @property
    def key(self) -> str:
        """That of the work."""
        return f"{self.uid}:{self.part}"

    @property
    def is_royalty(self) -> bool:
        return self.role in AUTHORS

    @property
    def is_carried(self) -> bool:
        return self.role == Role.CARRIED

    @property
    def is_fee(self) -> bool:
        return not (self.is_royalty or self.is_carried)

    @property
    def carried_key(self) -> str:
        """Of money that a statement takes over from another one: stated once, too."""
        return f"{self.uid}:{self.payee}"


@stored_value
class Settlement:
    """What became of a payee's money: told so often that it is there, fetched, or gone
    to the next year's fund.
    """

    payee: str
    notices: tuple[date, ...] = ()
    paid: date | None = None
    voucher: str = ""
    carried: date | None = None

    @property
    def is_open(self) -> bool:
        return self.paid is None and self.carried is None


@stored_value
class Statement:
    """Of a board, by the task that it is; `lines` are there once it was handed on, and
    `grounds` say what they were reckoned with. `changes` counts what was written,
    `editors` wrote it.
    """

    task: str
    unit: str
    first: date
    last: date
    works: tuple[StatedWork, ...] = ()
    lines: tuple[Line, ...] = ()
    settled: tuple[Settlement, ...] = ()
    grounds: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    changes: int = 0

    def settlement(self, payee: str) -> Settlement:
        found = (one for one in self.settled if one.payee == payee)
        return next(found, Settlement(payee))

    def payees(self) -> dict[str, int]:
        """Sum of each that has a line."""
        sums: dict[str, int] = {}
        for one in self.lines:
            sums[one.payee] = sums.get(one.payee, 0) + one.amount
        return sums

    @property
    def is_settled(self) -> bool:
        """Whether nobody's money waits."""
        return not any(self.settlement(one).is_open for one in self.payees())

    @property
    def sums(self) -> tuple[int, int, int, int]:
        """Royalties, fees, what was carried over, and all of it."""
        royalties = sum(one.amount for one in self.lines if one.is_royalty)
        fees = sum(one.amount for one in self.lines if one.is_fee)
        every = sum(one.amount for one in self.lines)
        return royalties, fees, every - royalties - fees, every

    @property
    def keys(self) -> set[str]:
        """Of all that it states."""
        carried = (one.carried_key for one in self.lines if one.is_carried)
        return {*(one.key for one in self.works), *carried}

    @property
    def listed(self) -> tuple[str, str, str]:
        return (self.unit, self.first.isoformat(), self.task)


class KeptStatement(Persistent):
    """Large, and changed apart from its neighbours."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement


class RoyaltyStore(Persistent):
    """A work is stated once: `_stated` names the task by its key."""

    def __init__(self) -> None:
        self._statements: OOBTree = OOBTree()
        self._of_unit: OOTreeSet = OOTreeSet()
        self._stated: OOBTree = OOBTree()

    def get(self, task: str) -> Statement | None:
        kept = self._statements.get(task)
        return None if kept is None else kept.statement

    def put(self, statement: Statement) -> None:
        """Keys that stay are not written again."""
        before = self.get(statement.task)
        stated = set() if before is None else before.keys
        for key in stated - statement.keys:
            self._stated.pop(key, None)
        self._stated.update(dict.fromkeys(statement.keys - stated, statement.task))
        if before is None:
            self._statements[statement.task] = KeptStatement(statement)
        else:
            self._statements[statement.task].statement = statement
        if before is not None and before.listed != statement.listed:
            self._of_unit.discard(before.listed)
        self._of_unit.insert(statement.listed)

    def drop(self, statement: Statement) -> None:
        """What it states can be stated by another one."""
        for key in statement.keys:
            self._stated.pop(key, None)
        self._statements.pop(statement.task, None)
        self._of_unit.discard(statement.listed)

    def stating(self, key: str) -> str:
        """The task that states a work, or something carried over; "" for none."""
        return str(self._stated.get(key, ""))

    def of_unit(
        self, unit: str | None, since: date = date.min, until: date = date.max
    ) -> Iterator[Statement]:
        """Of a unit, or of all, that begin in these days; of each the earliest first.
        The others are not loaded.
        """
        keys = self._of_unit.keys((unit,), (f"{unit}\0",)) if unit else self._of_unit
        for _unit, first, task in keys:
            if since.isoformat() <= first <= until.isoformat():
                yield self._statements[task].statement


royalty_store = SiteStore("bacgiang.policy.royalties", RoyaltyStore)
