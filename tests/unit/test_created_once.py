"""What one process created the next one finds, and nothing that others would create."""

import created_once
from created_once import database_with
from created_once import keep
from created_once import key
from created_once import MOST
from created_once import read
from created_once import Records
from created_once import records_of
import os
from pathlib import Path
from persistent.mapping import PersistentMapping
import pytest
from stacked_databases import StackedDB
import transaction
from ZODB.blob import Blob


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the only sources there are, as it was an hour ago."""
    monkeypatch.setattr(created_once, "PROJECT", tmp_path)
    file = tmp_path / "src" / "policy" / "units.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("a")
    age(file)
    return file


def age(file: Path) -> None:
    before = created_once.BEGAN - 3600
    os.utime(file, (before, before))


def test_a_database_is_what_it_was() -> None:
    below = StackedDB(None, "below")
    above = StackedDB(below, "above")
    for number, database in enumerate((below, above)):
        connection = database.open()
        root = connection.root()
        root["number"], root[f"of {number}"] = number, PersistentMapping(x=number)
        root[f"file {number}"] = Blob(b"%d" % number)
        transaction.commit()
        connection.close()

    own = records_of(above.storage, above.storage.changes)
    whole = records_of(above.storage, above.storage)
    assert set(own.data) < set(whole.data)
    for again in (
        database_with(own, below, "again"),
        database_with(whole, None, "again"),
    ):
        root = again.open().root()
        assert root["number"] == 1
        for number in (0, 1):
            assert root[f"of {number}"]["x"] == number
            with root[f"file {number}"].open() as file:
                assert file.read() == b"%d" % number


def test_what_is_made_of_other_sources_is_another(sources: Path) -> None:
    first = key()
    assert first is not None
    sources.write_text("b")
    age(sources)
    assert key() not in (None, first)
    sources.write_text("a")
    age(sources)
    assert key() == first
    sources.rename(sources.with_name("other.yaml"))
    assert key() not in (None, first)


def test_sources_that_changed_meanwhile_are_nobodys(sources: Path) -> None:
    sources.touch()
    assert key() is None


def test_those_taken_last_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(created_once, "FOLDER", tmp_path)
    files = [tmp_path / f"{number}.pickle" for number in range(MOST + 1)]
    for number, file in enumerate(files[:-1]):
        keep(file, Records(str(number), {}, {}, {}))
        age(file)
    first = read(files[0])
    assert first is not None and first.kept_as == "0"
    keep(files[-1], first)
    assert {*tmp_path.iterdir()} < {*files} and len([*tmp_path.iterdir()]) == MOST
    assert read(files[0]) == read(files[-1]) == first
