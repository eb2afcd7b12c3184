"""Statements of royalties as they are kept."""

from ...base.stores.value import stored_value
from .genres import AUTHORS
from .genres import Role
from datetime import date


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
    `translation`, `extra` in percent; `changed_by`: user ids of who wrote it.
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
    def is_royalty(self) -> bool:
        return self.role in AUTHORS

    @property
    def is_fee(self) -> bool:
        return not self.is_royalty and self.role != Role.CARRIED


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
    `grounds` say what they were reckoned with. `changes` counts what was written.
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
