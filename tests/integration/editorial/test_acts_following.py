"""An act that was taken out of the record leaves a gap (15.3, 15.5)."""

from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.following import acts_to_name
from bacgiang.policy.editorial.acts.following import missing
from bacgiang.policy.editorial.acts.following import note_act
from bacgiang.policy.editorial.acts.following import unnamed_acts
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import ActStore
from bacgiang.policy.editorial.acts.store import EVER
from bacgiang.policy.ops.no_undo import keep_from_undoing
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from pathlib import Path
import pytest
from transaction import TransactionManager
from uuid import uuid4
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from ZODB.POSException import UndoError


pytestmark = pytest.mark.regulation("15.3", "15.5")


class Instance:
    """A thread of an instance, with a record in a database on a disk."""

    def __init__(self, database: DB) -> None:
        self.database = database
        self.manager = TransactionManager()
        self.root = database.open(self.manager).root()

    @property
    def store(self) -> ActStore:
        return self.root["acts"]

    def begin(self, item: str = "") -> Act:
        """Record an act, as `recording.append_act` does."""
        store = self.store
        after = " ".join(acts_to_name(store))
        act = Act(
            uuid4().hex, datetime.now(UTC), "a", "so-y-te", MODIFY, item, after=after
        )
        kept = store.append(act)
        note_act(store, kept)
        return kept

    def act(self, item: str = "") -> Act:
        kept = self.begin(item)
        self.manager.commit()
        return kept

    def undo_last(self) -> None:
        (last,) = self.database.undoInfo(0, 1)
        self.database.undo(last["id"], self.manager.get())
        self.manager.commit()

    def gaps(self) -> list[str]:
        self.manager.begin()
        pairs = self.store.leaves_between(*EVER)
        acts = [Act.of_leaf(leaf) for _key, leaf in pairs]
        return [key for one in acts for key in missing(self.store, one.after.split())]


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    database = DB(FileStorage(str(tmp_path / "Data.fs")))
    found = Instance(database)
    found.root["acts"] = ActStore()
    found.manager.commit()
    yield found
    database.close()


def test_an_undone_act_is_missed_at_once_and_for_ever(instance: Instance) -> None:
    instance.act()
    gone = instance.act("tin")
    instance.undo_last()
    assert gone.key not in instance.store
    assert missing(instance.store, unnamed_acts(instance.store)) == (gone.key,)
    instance.act()
    assert instance.gaps() == [gone.key]
    # Gathered, too, and whatever is done after.
    instance.store.gather()
    instance.act()
    assert instance.gaps() == [gone.key]


def test_what_others_record_meanwhile_is_not_missed(instance: Instance) -> None:
    other = Instance(instance.database)
    instance.manager.begin()
    kept = other.act("tin")
    assert kept.key not in instance.store
    assert unnamed_acts(instance.store) == (kept.key,)
    assert missing(instance.store, (kept.key,)) == ()


def test_an_act_that_others_followed_on_its_page_is_not_undone(
    instance: Instance,
) -> None:
    first = instance.act("tin")
    (undone,) = instance.database.undoInfo(0, 1)
    instance.act("tin")
    instance.database.undo(undone["id"], instance.manager.get())
    with pytest.raises(UndoError):
        instance.manager.commit()
    instance.manager.abort()
    assert first.key in instance.store


def test_nothing_is_missed_that_never_was(instance: Instance) -> None:
    """Given up, taken back to a savepoint, at the same time as another."""
    instance.begin("bỏ")
    instance.manager.abort()
    instance.act("đầu")
    savepoint = instance.manager.savepoint()
    instance.begin("quay lại")
    savepoint.rollback()
    instance.begin("giữ")
    instance.begin("giữ nữa")
    instance.manager.commit()
    other = Instance(instance.database)
    instance.manager.begin()
    one, two = instance.begin("một"), other.begin("hai")
    instance.manager.commit()
    other.manager.commit()
    last = instance.act("cuối")
    assert {one.key, two.key} <= {*last.after.split()}
    assert instance.gaps() == []


def test_the_database_of_a_portal_undoes_nothing(instance: Instance) -> None:
    kept = instance.act("tin")
    (last,) = instance.database.undoInfo(0, 1)
    keep_from_undoing(instance.database)
    assert list(instance.database.undoInfo(0, 20)) == []
    with pytest.raises(NotImplementedError):
        instance.database.undoMultiple([last["id"]])
    assert kept.key in instance.store
