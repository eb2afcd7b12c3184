"""A portal's data moved from one storage into another, and looked at afterwards."""

from bacgiang.policy.ops.command.moving.comparing import compare
from bacgiang.policy.ops.command.moving.copying import copy
from pathlib import Path
from persistent.mapping import PersistentMapping
import pytest
import transaction
from ZODB.blob import Blob
from ZODB.blob import is_blob_record
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from ZODB.utils import u64


def opened(folder):
    folder.mkdir(exist_ok=True)
    return FileStorage(str(folder / "Data.fs"), blob_dir=str(folder / "blobs"))


def change(storage, act):
    """Act on the root of a storage, which stays open; the number of what changed."""
    database = DB(storage)
    connection = database.open()
    changed = act(connection.root())
    transaction.commit()
    number = u64(changed._p_oid)
    connection.close()
    return number


@pytest.fixture
def moved(tmp_path):
    """What there was, and what was made of it."""
    one, other = opened(tmp_path / "one"), opened(tmp_path / "other")

    def fill(root):
        root["page"] = PersistentMapping(title="Trang mẫu")
        root["file"] = Blob(b"to khai")
        return root["page"]

    change(one, fill)
    read = []
    copy(one, other, read.append)
    yield one, other
    one.close()
    other.close()


def test_what_was_moved_is_the_same(moved):
    found = compare(*moved, lambda number: None)
    assert (found.objects, found.blobs, found.differing) == (3, 1, ())


def test_another_state_is_found(moved):
    def change_title(root):
        root["page"]["title"] = "Khác"
        return root["page"]

    number = change(moved[1], change_title)
    assert compare(*moved, lambda number: None).differing == (number,)


def test_what_one_side_lacks_is_found(moved):
    def add(root):
        root["page"]["more"] = PersistentMapping()
        return root["page"]["more"]

    number = change(moved[0], add)
    assert number in compare(*moved, lambda number: None).differing
    assert number in compare(*reversed(moved), lambda number: None).differing


def test_a_file_with_other_bytes_is_found(moved):
    one, other = moved
    found = next(
        (oid, tid) for oid, tid, state in _records(other) if is_blob_record(state)
    )
    path = Path(other.loadBlob(*found))
    path.chmod(0o600)
    path.write_bytes(b"to khac")
    differing = compare(one, other, lambda number: None).differing
    assert differing == (u64(found[0]),)


def _records(storage):
    following = None
    while True:
        oid, tid, state, following = storage.record_iternext(following)
        yield oid, tid, state
        if following is None:
            return
