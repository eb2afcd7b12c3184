"""Keys beside the database: kept before they are given out, gone when they are erased."""

from bacgiang.policy.base.erasable import erasable
from bacgiang.policy.base.erasable import place
from bacgiang.policy.base.erasable import shredding
from bacgiang.policy.base.erasable.key_file import BATCH
from bacgiang.policy.base.erasable.key_file import KeyFile
from bacgiang.policy.base.erasable.key_file import NoKeyFile
from bacgiang.policy.base.erasable.place import NoPlaceForKeys
from bacgiang.policy.base.erasable.place import record_keys
from pathlib import Path
import pytest
import shutil
import transaction


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyFile:
    monkeypatch.setenv(place.FOLDER, str(tmp_path / "keys"))
    transaction.begin()
    found: KeyFile = record_keys()
    return found


def bytes_in(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


@pytest.mark.regulation("15.2")
def test_a_key_is_on_the_disk_before_it_is_given_out(
    keys: KeyFile, tmp_path: Path
) -> None:
    taken = [keys.take() for _one in range(BATCH + 1)]
    assert len({one.slot for one in taken}) == len({one.key for one in taken})
    other = KeyFile(tmp_path / "keys")
    assert other.identity == keys.identity
    assert [other.read(one.slot) for one in taken] == [one.key for one in taken]
    assert other.take().slot > max(one.slot for one in taken)
    assert (tmp_path / "keys" / "keys").stat().st_mode & 0o777 == 0o600
    assert keys.read(0) is keys.read(-1) is keys.read(10**6) is None


@pytest.mark.regulation("15.2")
def test_an_erased_key_is_gone_also_from_a_backup_that_is_put_back(
    keys: KeyFile, tmp_path: Path
) -> None:
    (slot, key), (kept, other) = keys.take(), keys.take()
    backup = tmp_path / "backup"
    shutil.copy(tmp_path / "keys" / "keys", backup)
    keys.erase([slot, slot])
    keys.erase([slot])
    assert keys.read(slot) is None and keys.read(kept) == other
    assert key not in bytes_in(tmp_path / "keys")
    # The journal is not put back: it knows what was erased since.
    shutil.copy(backup, tmp_path / "keys" / "keys")
    with (tmp_path / "keys" / "erased").open("a", encoding="ascii") as journal:
        journal.write("a line that was cut o")
    again = KeyFile(tmp_path / "keys")
    assert again.read(slot) is None and again.read(kept) == other
    assert key not in bytes_in(tmp_path / "keys")
    assert again.erase_again() == 0


def test_a_write_that_was_cut_off_costs_one_place(
    keys: KeyFile, tmp_path: Path
) -> None:
    first = keys.take()
    with (tmp_path / "keys" / "keys").open("ab") as file:
        file.write(b"half a slot")
    other = KeyFile(tmp_path / "keys")
    taken = other.take()
    assert other.read(taken.slot) == taken.key and other.read(first.slot) == first.key
    (tmp_path / "keys" / "keys").write_bytes(b"something else" * 10)
    with pytest.raises(NoKeyFile):
        KeyFile(tmp_path / "keys")


@pytest.mark.regulation("15.2")
def test_a_text_is_erased_when_the_transaction_is_kept(keys: KeyFile) -> None:
    kept = erasable.encrypted("Nguyễn Văn Mẫu", "contact A")
    assert "Mẫu".encode() not in kept.data
    assert erasable.decrypted(kept, "contact A") == "Nguyễn Văn Mẫu"
    assert erasable.decrypted(kept, "contact B") is None
    erasable.erase(kept)
    transaction.abort()
    assert erasable.decrypted(kept, "contact A") == "Nguyễn Văn Mẫu"
    before = transaction.savepoint()
    erasable.erase(kept)
    taken_back = transaction.savepoint()
    erasable.erase(erasable.encrypted("khác", "contact C"))
    taken_back.rollback()
    assert shredding.shredder().slots == {kept.slot}
    assert before.valid
    assert erasable.decrypted(kept, "contact A") == "Nguyễn Văn Mẫu"
    transaction.commit()
    assert erasable.decrypted(kept, "contact A") is None


def test_nothing_is_written_where_no_place_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(place.FOLDER, raising=False)
    monkeypatch.delenv("DATA", raising=False)
    with pytest.raises(NoPlaceForKeys):
        record_keys()
