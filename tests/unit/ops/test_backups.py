"""Backups of a database file under every fault: what was acknowledged comes back."""

from bacgiang.policy.base.file_lock import locked
from bacgiang.policy.base.packing.packer import pack_to_disk
from bacgiang.policy.base.packing.packer import put_back
from bacgiang.policy.base.packing.packer import remove_left
from bacgiang.policy.ops.backup.settings import backup_settings
from bacgiang.policy.ops.command.backups import taking
from bacgiang.policy.ops.command.backups.beside import restore_beside
from bacgiang.policy.ops.command.backups.beside import save_beside
from bacgiang.policy.ops.command.backups.choosing import choose
from bacgiang.policy.ops.command.backups.repository import database_of
from bacgiang.policy.ops.command.backups.repository import Repository
from bacgiang.policy.ops.command.backups.restoring import fresh
from bacgiang.policy.ops.command.backups.restoring import restore_file
from bacgiang.policy.ops.command.backups.sources import FileSource
from bacgiang.policy.ops.command.backups.sources import ServerSource
from bacgiang.policy.ops.command.moving.comparing import compare
from bacgiang.policy.ops.command.moving.ends import End
from bacgiang.policy.ops.command.subcommand import CouldNotRun
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from contextlib import ExitStack
from datetime import datetime
from datetime import UTC
from pathlib import Path
from persistent.mapping import PersistentMapping
import pytest
from quick_repository import make_quick
import shutil
import subprocess
import sys
from threading import Timer
import transaction
from typing import Any
from ZODB.blob import Blob
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


ROOT = Path(__file__).resolve().parents[3]
UNPACKED = ROOT / ".venv" / "restic" / "usr" / "bin" / "restic"
PASSWORD = "Mat-khau-thu"


class Portal:
    """A folder of data with a database that stays open, as a running portal has it."""

    def __init__(self, data: Path) -> None:
        self.data, self.file = data, data / "filestorage" / "Data.fs"
        self.file.parent.mkdir(parents=True)
        self.open()

    def open(self) -> None:
        self.database = DB(
            FileStorage(
                str(self.file),
                blob_dir=str(self.data / "blobstorage"),
                pack_keep_old=False,
                packer=pack_to_disk,
            )
        )

    def write(self, name: str, text: str) -> None:
        with self.database.transaction() as connection:
            connection.root()[name] = PersistentMapping(file=Blob(text.encode()))

    def blobs(self) -> list[Path]:
        return sorted((self.data / "blobstorage").rglob("*.blob"))


def names_in(data: Path) -> dict[str, bytes]:
    """What was written, and the files with it."""
    opened = DB(
        FileStorage(
            str(data / "filestorage" / "Data.fs"), blob_dir=str(data / "blobstorage")
        )
    )
    with closing(opened), opened.transaction() as connection:
        return {
            name: one["file"].open().read() for name, one in connection.root().items()
        }


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Portal]:
    made = Portal(tmp_path / "var")
    made.write("first", "một")
    yield made
    transaction.abort()
    made.database.close()


def repository_in(data: Path) -> Repository:
    (data / "secrets").mkdir(parents=True)
    (data / "secrets" / "backup-password").write_text(f"{PASSWORD}\n")
    return database_of(backup_settings(data))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository without any backup, to be copied."""
    with pytest.MonkeyPatch.context() as environment:
        if UNPACKED.exists():
            environment.setenv("RESTIC", str(UNPACKED))
        made = repository_in(tmp_path_factory.mktemp("empty") / "var")
        made.make()
        make_quick(Path(made.place), PASSWORD)
        yield Path(made.place)


@pytest.fixture
def repository(tmp_path: Path, empty: Path) -> Repository:
    made = repository_in(tmp_path / "var")
    shutil.copytree(empty, made.place)
    made.make()
    return made


@pytest.fixture
def restored(repository: Repository, tmp_path: Path) -> Callable[..., Path]:
    """The newest backup, or a moment, in a fresh place."""

    def restore(until: datetime | None = None) -> Path:
        target = tmp_path / "fresh"
        with fresh(target) as folder:
            restore_file(repository, choose(repository, "", until), folder)
        return target

    return restore


def save(portal: Portal, repository: Repository) -> None:
    FileSource(portal.data).save(repository)


def test_it_is_one_moment_while_others_write(
    repository: Repository,
    portal: Portal,
    restored: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    follow = Repository.follow

    def write_meanwhile(self: Repository, *arguments: str, **how: Any) -> Any:
        # Where the file ends is noted by now; it grows before it is read.
        portal.write("late", "muộn")
        return follow(self, *arguments, **how)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Repository, "follow", write_meanwhile)
        save(portal, repository)
    place = restored()
    assert names_in(place) == {"first": "một".encode()}
    assert len(list((place / "blobstorage").rglob("*.blob"))) == 1


def test_packing_meanwhile_takes_nothing_from_it(
    repository: Repository,
    portal: Portal,
    restored: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    follow = Repository.follow

    def pack_meanwhile(self: Repository, *arguments: str, **how: Any) -> Any:
        portal.database.pack()
        return follow(self, *arguments, **how)

    portal.write("first", "hai")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Repository, "follow", pack_meanwhile)
        save(portal, repository)
    assert names_in(restored()) == {"first": b"hai"}


def test_a_moment_between_two_backups_comes_back(
    repository: Repository, portal: Portal, restored: Callable[..., Path]
) -> None:
    moment = datetime.now(UTC)
    portal.write("second", "hai")
    save(portal, repository)
    assert set(names_in(restored(moment))) == {"first"}


@pytest.mark.parametrize("garbage", [b"\0" * 4096, b"rubbish" * 99, b"\xff" * 7])
def test_of_a_damaged_tail_all_that_was_finished_comes_back(
    repository: Repository,
    portal: Portal,
    restored: Callable[..., Path],
    garbage: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bacgiang.policy.ops.database_file.PAUSE", 0.0)
    with portal.file.open("ab") as file:
        file.write(garbage)
    save(portal, repository)
    assert names_in(restored()) == {"first": "một".encode()}


def test_a_missing_file_is_named(
    repository: Repository, portal: Portal, restored: Callable[..., Path]
) -> None:
    portal.write("second", "hai")
    portal.blobs()[0].unlink()
    save(portal, repository)
    place = restored()
    with closing(
        FileStorage(
            str(place / "filestorage" / "Data.fs"),
            blob_dir=str(place / "blobstorage"),
        )
    ) as other:
        found = compare(portal.database.storage, other, lambda number: None)
    assert (found.blobs, len(found.differing)) == (2, 1)


def test_what_changed_since_is_no_difference(
    repository: Repository, portal: Portal, restored: Callable[..., Path]
) -> None:
    save(portal, repository)
    portal.write("first", "hai")
    place = restored()
    with closing(
        FileStorage(
            str(place / "filestorage" / "Data.fs"),
            blob_dir=str(place / "blobstorage"),
        )
    ) as other:
        until = other.lastTransaction()
        one = portal.database.storage
        assert compare(one, other, lambda number: None, until).differing == ()
        assert compare(one, other, lambda number: None).differing != ()


def test_what_an_installation_sets_comes_back_with_its_paths(
    repository: Repository,
    portal: Portal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a bare machine nothing but a checkout and the password is needed besides."""
    project, seed = tmp_path / "checkout", tmp_path / "own-seed"
    for name, said in (
        ("checkout/buildout.cfg", ""),
        ("checkout/instance/seed/units.yaml", "[]"),
        ("checkout/site.cfg", "[hosts]"),
        ("checkout/installation.cfg", "[buildout]\nextends = buildout.cfg site.cfg\n"),
        ("own-seed/units.yaml", "- code: so-y-te"),
        ("var/settings.ini", "[backup]"),
        ("var/keys/keys", "khóa"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(said, encoding="utf-8")
    monkeypatch.setenv("PROJECT", str(project))
    monkeypatch.setenv("SEED", str(seed))
    save_beside(portal.data, repository)
    with fresh(tmp_path / "fresh") as folder:
        restore_beside(repository, folder)
    there = {
        str(one.relative_to(tmp_path / "fresh"))
        for one in (tmp_path / "fresh").rglob("*")
        if one.is_file()
    }
    at = f"installation{tmp_path}"
    assert there == {
        "keys/keys",
        "secrets/backup-password",
        "settings.ini",
        f"{at}/checkout/installation.cfg",
        f"{at}/checkout/site.cfg",
        f"{at}/own-seed/units.yaml",
    }


def test_nothing_living_is_written_over(
    repository: Repository, portal: Portal, restored: Callable[..., Path]
) -> None:
    save(portal, repository)
    place = restored()
    with pytest.raises(CouldNotRun, match="not empty"):
        restored()
    assert names_in(place) == {"first": "một".encode()}


def test_a_backup_that_fails_says_why_and_leaves_the_earlier_ones(
    repository: Repository,
    portal: Portal,
    restored: Callable[..., Path],
    tmp_path: Path,
) -> None:
    save(portal, repository)
    wrong = tmp_path / "wrong"
    wrong.write_text("Mat-khau-khac\n")
    other = Repository(repository.place, wrong, {})
    with pytest.raises(CouldNotRun, match="password"):
        save(portal, other)
    with pytest.raises(CouldNotRun, match="no backups"):
        choose(Repository(str(tmp_path / "none"), wrong, {}), "", None)
    assert set(names_in(restored())) == {"first"}


def test_what_a_killed_backup_locked_is_free_again(
    repository: Repository, portal: Portal, restored: Callable[..., Path]
) -> None:
    save(portal, repository)
    leave_locked(repository)
    assert set(names_in(restored())) == {"first"}
    leave_locked(repository)
    repository.make()
    repository.call("check")


def leave_locked(repository: Repository) -> None:
    """With the lock of a check that was killed, as when the portal is restarted."""
    place = Path(repository.place)
    command = repository._command("check")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while not any((place / "locks").iterdir()):
            assert process.poll() is None
        process.kill()
    assert any((place / "locks").iterdir())


def test_two_backups_of_a_server_take_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two who begin one repository leave one that no password opens."""
    monkeypatch.setattr(taking, "source_of", lambda end: ServerSource("dbname=none"))
    with locked(tmp_path / "backup.turn"), pytest.raises(CouldNotRun, match="another"):
        taking.take(End(tmp_path, tmp_path), backup_settings(tmp_path))
    assert [one.name for one in tmp_path.iterdir()] == ["backup.turn"]


def test_a_drill_waits_for_its_turn(tmp_path: Path) -> None:
    """The clock begins it beside a backup, and a next time only weeks later."""
    file, other = tmp_path / "Data.fs", ExitStack()
    other.enter_context(locked(tmp_path / "Data.fs.turn"))
    ends = Timer(1, other.close)
    ends.start()
    with taking.turn(file, patience=30), pytest.raises(CouldNotRun), taking.turn(file):
        raise AssertionError
    ends.join()


CUT = """
import os, sys, ZODB
from bacgiang.policy.base.packing.packer import pack_to_disk
from ZODB.FileStorage import FileStorage

rename = os.rename
os.rename = lambda one, other: (
    os._exit(9) if str(one).endswith(sys.argv[2]) else rename(one, other)
)
ZODB.DB(FileStorage(sys.argv[1], pack_keep_old=False, packer=pack_to_disk)).pack()
"""


@pytest.mark.parametrize("before", ["Data.fs", ".pack"])
def test_a_power_cut_in_the_middle_of_a_pack_loses_nothing(
    tmp_path: Path, before: str
) -> None:
    portal = Portal(tmp_path / "var")
    portal.write("first", "một")
    portal.write("first", "hai")
    portal.database.close()
    command = [sys.executable, "-c", CUT, str(portal.file), before]
    assert subprocess.run(command, check=False, timeout=120).returncode == 9
    # Between its two names there is no database, of which an instance would make one.
    assert put_back(portal.file) is (before == ".pack")
    # What was begun goes, but for what another process is about.
    packed = portal.file.with_name("Data.fs.pack")
    assert packed.exists()
    with locked(portal.file.with_name("Data.fs.lock")):
        assert remove_left(portal.file) == [] and packed.exists()
    assert "Data.fs.pack" in remove_left(portal.file)
    assert portal.file.exists() and not packed.exists()
    assert remove_left(portal.file) == []
    assert names_in(portal.data) == {"first": b"hai"}
