"""Two connections append to the record at once: nobody conflicts, nothing is lost."""

from acts_kept import acts_between
from acts_kept import acts_of_day
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.inbox import PAGES
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import ActStore
from BTrees.OOBTree import OOBTree
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import pytest
from threading import Barrier
from threading import Event
from threading import Thread
from transaction import TransactionManager
from typing import Any
from uuid import uuid4
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.FileStorage import FileStorage
from ZODB.POSException import ConflictError
from ZODB.POSException import ReadConflictError


NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
BUCKET = 30


def an_act(item: str = "", at: datetime = NOON, kind: str = MODIFY) -> Act:
    return Act(uuid4().hex, at, "so-y-te-update", "so-y-te", kind, item)


@pytest.fixture(params=["file", "demo"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DB]:
    """A database with an empty record in it."""
    file = FileStorage(str(tmp_path / "Data.fs"))
    storage = file if request.param == "file" else DemoStorage(base=file)
    database = DB(storage)
    manager = TransactionManager()
    root = database.open(manager).root()
    root["acts"] = ActStore()
    manager.commit()
    yield database
    database.close()


class Editor:
    """A connection with its own transactions, as a thread of an instance has."""

    def __init__(self, database: DB) -> None:
        self.manager = TransactionManager()
        self.connection = database.open(self.manager)
        self.manager.begin()

    @property
    def store(self) -> ActStore:
        return self.connection.root()["acts"]

    def append(self, act: Act) -> None:
        self.store.append(act)


def kept(database: DB) -> list[str]:
    """Identifiers of all acts, as a new connection reads them."""
    store = Editor(database).store
    return [
        one.identifier for one in acts_between(store, NOON - timedelta(days=400), LATE)
    ]


LATE = NOON + timedelta(days=400)


@pytest.mark.regulation("15.3")
@pytest.mark.parametrize("before", [0, 1, BUCKET - 1, BUCKET, BUCKET + 1, 300])
def test_two_editors_append_to_the_same_page_at_once(database: DB, before: int) -> None:
    first, second = Editor(database), Editor(database)
    for _ in range(before):
        first.append(an_act("one-item"))
    first.manager.commit()

    for editor in (first, second):
        editor.manager.begin()
        editor.append(an_act("one-item"))
    first.manager.commit()
    second.manager.commit()

    assert len(kept(database)) == before + 2
    assert len(list(Editor(database).store.of_item("one-item"))) == before + 2


def test_a_btree_in_place_of_the_page_would_conflict(database: DB) -> None:
    """The reason for the pages: this is what a full bucket does."""
    first, second = Editor(database), Editor(database)
    first.connection.root()["tree"] = OOBTree({f"{n:03}": n for n in range(BUCKET)})
    first.manager.commit()
    for number, editor in enumerate((first, second)):
        editor.manager.begin()
        editor.connection.root()["tree"][f"9{number}"] = number
    first.manager.commit()

    with pytest.raises(ConflictError):
        second.manager.commit()


@pytest.mark.regulation("15.3")
@pytest.mark.parametrize("gathers_first", [True, False])
def test_gathering_meets_an_editor(database: DB, gathers_first: bool) -> None:
    editor, job = Editor(database), Editor(database)
    for number in range(3 * BUCKET):
        editor.append(an_act(f"item-{number}"))
    editor.manager.commit()
    editor.manager.begin()
    job.manager.begin()

    editor.append(an_act("item-0"))
    job.store.gather()
    order = (job, editor) if gathers_first else (editor, job)
    for one in order:
        one.manager.commit()

    assert len(set(kept(database))) == len(kept(database)) == 3 * BUCKET + 1
    after = Editor(database)
    assert after.store.waiting() == 1
    assert len(list(after.store.of_item("item-0"))) == 2


def test_two_that_gather_at_once_do_it_once(database: DB) -> None:
    first, second = Editor(database), Editor(database)
    for _ in range(10):
        first.append(an_act("one-item"))
    first.manager.commit()
    for job in (first, second):
        job.manager.begin()
        job.store.gather()
    first.manager.commit()

    with pytest.raises(ConflictError):
        second.manager.commit()
    second.manager.abort()
    assert len(kept(database)) == 10


def run_at_once(
    workers: list[Callable[[], None]], beside: Callable[[], None], done: Event
) -> list[BaseException]:
    """Run workers in threads, and another beside them until `done`; what was raised."""
    raised: list[BaseException] = []

    def guarded(worker: Callable[[], None]) -> None:
        try:
            worker()
        except BaseException as error:
            raised.append(error)

    threads = [Thread(target=guarded, args=(worker,)) for worker in workers]
    threads.append(Thread(target=guarded, args=(beside,)))
    for thread in threads:
        thread.start()
    for thread in threads[:-1]:
        thread.join(timeout=120)
    done.set()
    threads[-1].join(timeout=120)
    assert not any(thread.is_alive() for thread in threads)
    return raised


@pytest.mark.regulation("15.3")
def test_hundreds_of_acts_from_threads_while_one_gathers(database: DB) -> None:
    """Four editors, one transaction an act, half of them on one item; no retry."""
    editors, each = 4, 150
    barrier = Barrier(editors + 1)
    done = Event()
    written: list[str] = []

    def edit() -> None:
        editor = Editor(database)
        barrier.wait(timeout=60)
        for number in range(each):
            act = an_act("one-item" if number % 2 else f"item-{number % (2 * PAGES)}")
            editor.manager.begin()
            editor.append(act)
            editor.manager.commit()
            written.append(act.identifier)

    def gather() -> None:
        job = Editor(database)
        barrier.wait(timeout=60)
        while not done.is_set():
            job.manager.begin()
            job.store.gather()
            job.manager.commit()

    raised = run_at_once([edit] * editors, gather, done)

    assert raised == []
    assert sorted(kept(database)) == sorted(written)
    assert len(set(written)) == editors * each
    of_item = list(Editor(database).store.of_item("one-item"))
    assert len(of_item) == editors * each // 2


@pytest.mark.regulation("15.3")
def test_no_act_arrives_in_a_day_that_was_sealed_meanwhile(database: DB) -> None:
    """The request is tried again, and the act belongs to the open day then."""
    from bacgiang.policy.sealing.daily import seal_day

    editor, job = Editor(database), Editor(database)
    editor.append(an_act("one-item"))
    editor.manager.commit()
    editor.manager.begin()
    job.manager.begin()

    editor.append(an_act("one-item"))
    log = job.store.seals
    leaves = [leaf for _key, leaf in job.store.leaves_of_day(NOON.date())]
    log.append(seal_day(log.predecessor, "2026-03-02", leaves))
    job.manager.commit()
    with pytest.raises(ReadConflictError):
        editor.manager.commit()
    editor.manager.abort()

    editor.manager.begin()
    editor.append(an_act("one-item"))
    editor.manager.commit()
    days = [acts_of_day(Editor(database).store, day) for day in (NOON.date(), NEXT)]
    assert [len(acts) for acts in days] == [1, 1]


NEXT = (NOON + timedelta(days=1)).date()


def test_sealing_meets_nobody_who_does_not_act(database: DB) -> None:
    from bacgiang.policy.sealing.daily import seal_day

    writer, job = Editor(database), Editor(database)
    log: Any = job.store.seals
    writer.store.newest(NOON, LATE)
    writer.connection.root()["else"] = 1
    log.append(seal_day(log.predecessor, "2026-03-02", []))
    job.manager.commit()
    writer.manager.commit()
    assert Editor(database).store.seals.last_day == "2026-03-02"
