"""Objects of the Oxford Common File Layout: what the specification asks of them (7.2g).

https://ocfl.io/1.1/spec/, sections 3.5 (inventory), 3.7 (versions), 4 (storage root).
"""

from bacgiang.policy.archive.formats.ocfl import Damaged
from bacgiang.policy.archive.formats.ocfl import make_root
from bacgiang.policy.archive.formats.ocfl import ObjectVersion
from bacgiang.policy.archive.formats.ocfl import read_object
from bacgiang.policy.archive.formats.ocfl import write_object
from datetime import datetime
from datetime import UTC
from hashlib import sha512
import json
import pytest


pytestmark = pytest.mark.regulation("7.2g")

UID = "0f" * 16
DAY = datetime(2026, 3, 1, tzinfo=UTC)


def version(**files):
    named = {name.replace("_", "/"): text.encode() for name, text in files.items()}
    return ObjectVersion(DAY, "vì sao", "so-y-te-update", "urn:a:b", named)


@pytest.fixture
def root(tmp_path):
    make_root(tmp_path / "items")
    return tmp_path / "items"


@pytest.fixture
def written(root):
    first = version(item="một", files_anh="ảnh")
    return write_object(root, UID, [first, version(item="hai", files_anh="ảnh")])


def test_a_root_says_what_it_is(root):
    assert (root / "0=ocfl_1.1").read_text() == "ocfl_1.1\n"
    layout = json.loads((root / "ocfl_layout.json").read_text())["extension"]
    assert layout == "0002-flat-direct-storage-layout"


def test_what_did_not_change_is_kept_once(written):
    kept = sorted(
        one.relative_to(written).as_posix()
        for one in written.glob("v*/content/**/*")
        if one.is_file()
    )
    assert kept == ["v1/content/files/anh", "v1/content/item", "v2/content/item"]


def test_the_inventory_is_right(written):
    said = json.loads((written / "inventory.json").read_text())
    assert said["id"] == written.name
    assert (said["head"], said["digestAlgorithm"]) == ("v2", "sha512")
    states = {d for one in said["versions"].values() for d in one["state"]}
    assert states == said["manifest"].keys()
    for digest, paths in said["manifest"].items():
        for path in paths:
            assert sha512((written / path).read_bytes()).hexdigest() == digest
    last = (written / "v2" / "inventory.json").read_bytes()
    assert last == (written / "inventory.json").read_bytes()
    for place in (written, written / "v1", written / "v2"):
        beside = (place / "inventory.json.sha512").read_text().split()
        digest = sha512((place / "inventory.json").read_bytes()).hexdigest()
        assert beside == [digest, "inventory.json"]


def test_each_version_is_read_as_it_was(written):
    found = read_object(written)
    assert (found.uid, found.names) == (UID, ["v1", "v2"])
    said = [
        {path: file.read_text() for path, file in found.files(name).items()}
        for name in found.names
    ]
    assert said == [
        {"item": "một", "files/anh": "ảnh"},
        {"item": "hai", "files/anh": "ảnh"},
    ]


@pytest.mark.parametrize("name", ["v1/content/item", "inventory.json"])
def test_a_change_is_seen(written, name):
    (written / name).write_bytes((written / name).read_bytes() + b" ")
    with pytest.raises(Damaged):
        read_object(written)
