"""A database of its own with the log in it, and the site's log by a clock of its own."""

from bacgiang.policy.citizen.keys.store import KeyStore
from bacgiang.policy.citizen.submissions.store import SubmissionStore
from bacgiang.policy.citizen.submissions.submissions import Submissions
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import pytest
from transaction import TransactionManager
from typing import Any
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.FileStorage import FileStorage


NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Stands still until it is set forward."""

    now: datetime = field(default=NOON)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def log(clock: Clock) -> Submissions:
    """A log in memory."""
    return Submissions(SubmissionStore(), KeyStore(), clock)


@pytest.fixture(params=["file", "demo"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DB]:
    """A database with an empty log in it."""
    file = FileStorage(str(tmp_path / "Data.fs"))
    storage = file if request.param == "file" else DemoStorage(base=file)
    database = DB(storage, pool_size=80)
    manager = TransactionManager()
    root = database.open(manager).root()
    root["submissions"] = SubmissionStore()
    root["keys"] = KeyStore()
    manager.commit()
    yield database
    database.close()


class Writer:
    """A connection with its own transactions, as a thread of an instance has."""

    def __init__(self, database: DB, clock: Callable[[], datetime]) -> None:
        self.manager = TransactionManager()
        self.connection = database.open(self.manager)
        self.clock = clock
        self.manager.begin()

    @property
    def log(self) -> Submissions:
        root = self.connection.root()
        return Submissions(root["submissions"], root["keys"], self.clock)

    def close(self) -> None:
        self.manager.abort()
        self.connection.close()


@pytest.fixture
def writer(database: DB, clock: Clock) -> Iterator[Callable[[], Writer]]:
    made: list[Writer] = []

    def make() -> Writer:
        made.append(Writer(database, clock))
        return made[-1]

    yield make
    for one in made:
        one.close()


def key(number: Any) -> str:
    """An idempotency key."""
    return f"key-of-a-form-{number:>20}"
