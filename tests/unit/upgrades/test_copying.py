"""The copy of the data that is kept before an upgrade."""

from bacgiang.policy.release import __version__
from bacgiang.policy.upgrades import copying
from bacgiang.policy.upgrades.copying import keep_copy
from bacgiang.policy.upgrades.copying import NoCopy
from collections.abc import Iterator
from pathlib import Path
import pytest
import transaction
from ZODB.blob import Blob
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.FileStorage import FileStorage


@pytest.fixture
def database(tmp_path: Path) -> Iterator[DB]:
    (tmp_path / "filestorage").mkdir()
    storage = FileStorage(
        str(tmp_path / "filestorage" / "Data.fs"),
        blob_dir=str(tmp_path / "blobstorage"),
    )
    opened = DB(storage)
    write(opened, "first")
    yield opened
    opened.close()


def write(database: DB, name: str) -> None:
    with database.transaction() as connection:
        connection.root()[name] = Blob(name.encode())


def read(folder: Path) -> dict[str, bytes]:
    """What is in a copy, which must be whole without anything else."""
    storage = FileStorage(
        str(folder / "filestorage" / "Data.fs"), blob_dir=str(folder / "blobstorage")
    )
    database = DB(storage)
    connection = database.open()
    found = {name: blob.open().read() for name, blob in connection.root().items()}
    transaction.abort()
    connection.close()
    database.close()
    return found


@pytest.mark.parametrize("can_link", [True, False])
def test_the_copy_is_whole_and_stays_as_it_is(
    database: DB, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_link: bool
) -> None:
    def refuse(*_names: str) -> None:
        raise OSError

    if not can_link:
        monkeypatch.setattr(copying.os, "link", refuse)
    kept = keep_copy(database, tmp_path)
    assert kept == tmp_path / f"before-{__version__}"
    write(database, "second")
    assert read(kept) == {"first": b"first"}


def test_the_same_data_are_copied_once_and_others_again(
    database: DB, tmp_path: Path
) -> None:
    first = keep_copy(database, tmp_path)
    assert keep_copy(database, tmp_path) == first
    write(database, "second")
    second = keep_copy(database, tmp_path)
    assert second == first.with_name(f"{first.name}-2")
    assert read(second) == {"first": b"first", "second": b"second"}


def test_a_copy_that_broke_off_counts_for_nothing(database: DB, tmp_path: Path) -> None:
    broken = tmp_path / f"before-{__version__}.unfinished" / "filestorage"
    broken.mkdir(parents=True)
    (broken / "Data.fs").write_bytes(b"half")
    assert read(keep_copy(database, tmp_path)) == {"first": b"first"}


def test_other_databases_are_not_copied(tmp_path: Path) -> None:
    with pytest.raises(NoCopy, match="DemoStorage"):
        keep_copy(DB(DemoStorage()), tmp_path)
