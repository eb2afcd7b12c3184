"""What was erased is in no file of the data: not packed, not in blobs, keys or copies."""

from bacgiang.policy.base.erasable import place
from bacgiang.policy.base.packing.job import pack
from bacgiang.policy.citizen.contacts.contact import as_text
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.contact import from_text
from bacgiang.policy.citizen.contacts.store import ContactStore
from bacgiang.policy.citizen.following.followers import Follower
from bacgiang.policy.citizen.following.followers import Followers
from bacgiang.policy.consultation.following.code_requests import Asked
from bacgiang.policy.consultation.following.code_requests import CodeRequests
from bacgiang.policy.editorial.inaccuracy.report import ContactLook
from bacgiang.policy.editorial.inaccuracy.report import Report
from bacgiang.policy.editorial.inaccuracy.store import ReportStore
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import pytest
import transaction
from typing import Any
from ZODB.DB import DB
from ZODB.FileStorage.FileStorage import FileStorage


NOW = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
CONSENT = Consent("2026-1", NOW, use_of_data=True, publish_name=True, notices=True)
CITIZEN = Contact(
    "so-y-te",
    CONSENT,
    name="Nguyễn Văn Mẫu",
    email="mau@vi-du.vn",
    phone="0204385400",
    address="Số 1, thôn Mẫu",
    more={"language": "vi"},
)
TOLD = (CITIZEN.name, CITIZEN.email, CITIZEN.phone, CITIZEN.address)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(place.FOLDER, str(tmp_path / "keys"))
    return tmp_path


@pytest.fixture
def database(data: Path) -> Iterator[DB]:
    found = DB(FileStorage(str(data / "Data.fs"), pack_keep_old=False))
    yield found
    transaction.abort()
    found.close()


def told_in(folder: Path) -> set[str]:
    """What of the person stands in a file below the folder."""
    found = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    return {
        text
        for text in TOLD
        for data in found
        if text.encode() in data or text.encode("utf-16-le") in data
    }


def contacts(root: Any) -> Callable[[], Any]:
    store = root["store"] = ContactStore()
    store.keep("A", CITIZEN, NOW)
    store.change("A", replace(CITIZEN, organisation="Hội Mẫu"), NOW)
    transaction.commit()
    store.gather(LATER)
    transaction.commit()
    assert store.get("A").name == CITIZEN.name
    assert store.public_name("A") == "Hội Mẫu"
    store.erase("A", LATER)
    return lambda: (store.get("A"), store.public_name("A"))


def follower(root: Any) -> Callable[[], Any]:
    store = root["store"] = Followers()
    token = store.ask(Follower(CITIZEN.email, "all", "vi", NOW))
    transaction.commit()
    store.confirm(token, NOW)
    transaction.commit()
    assert store.get(token).email == CITIZEN.email
    assert list(store.of_topics(["all"])) == [token]
    store.stop(token)
    return lambda: (store.get(token), "")


def code_request(root: Any) -> Callable[[], Any]:
    store = root["store"] = CodeRequests()
    digest = store.ask(Asked(CITIZEN.email, "vi"), NOW)
    transaction.commit()
    assert store.get(digest) == Asked(CITIZEN.email, "vi")
    store.settle(digest, NOW)
    return lambda: (store.get(digest), "")


def report(root: Any) -> Callable[[], Any]:
    store = root["store"] = ReportStore()
    made = Report("r1", NOW, "uid", "ubnd", "Sai.", has_contact=True)
    store.add(made, CITIZEN.email)
    transaction.commit()
    look = ContactLook(NOW, "ai-do")
    assert store.look_up_contact("r1", look) == CITIZEN.email
    assert list(store.contacts_before(NOW)) == []
    assert list(store.contacts_before(LATER)) == ["r1"]
    store.erase_contact("r1")
    return lambda: (store.look_up_contact("r1", look) or None, "")


@pytest.mark.regulation("15.2", "4.2a")
@pytest.mark.parametrize("kind", [contacts, follower, code_request, report])
def test_the_bytes_of_a_person_are_in_no_file(
    database: DB, data: Path, kind: Callable[..., Callable[[], Any]]
) -> None:
    root = database.open().root()
    asked = kind(root)
    # Before erasure they are in no file either: only their keys are.
    assert told_in(data) == set()
    transaction.commit()
    assert asked() == (None, "")
    assert told_in(data) == set()
    keys = (data / "keys" / "keys").read_bytes()
    names = (data / "keys" / "erased").read_text(encoding="ascii").split()
    for name in names:
        place = keys.index(bytes.fromhex(name))
        assert keys[place + 16 : place + 48] == bytes(32)
    assert names


@pytest.mark.regulation("15.2")
def test_an_older_copy_of_the_database_reads_as_erased(
    database: DB, data: Path
) -> None:
    root = database.open().root()
    store = root["store"] = ContactStore()
    store.keep("A", CITIZEN, NOW)
    transaction.commit()
    copy = (data / "Data.fs").read_bytes()
    store.erase("A", LATER)
    transaction.commit()
    (data / "restored.fs").write_bytes(copy)
    restored = DB(FileStorage(str(data / "restored.fs")))
    before = restored.open().root()["store"]
    assert before.get("A") is None and before.public_name("A") == ""
    assert before.codes_of_email(CITIZEN.email) == ["A"]
    assert before.erase_unreadable(LATER) == 1
    assert before.codes_of_email(CITIZEN.email) == []
    assert before.erase_unreadable(LATER) == 0
    transaction.abort()
    restored.close()


@pytest.mark.regulation("15.2")
def test_what_a_release_before_kept_is_encrypted_and_packed(
    database: DB, data: Path
) -> None:
    root = database.open().root()
    store, others = ContactStore(), Followers()
    root["contacts"], root["followers"] = store, others
    for code, plain in (("A", CITIZEN), ("B", None)):
        store.keep(code, CITIZEN, NOW)
        kept = store._contacts.get(code)[1]
        kept.__dict__.update(contact=plain)
        for name in ("text", "digest"):
            del kept.__dict__[name]
    store._names.drop("A")
    store._names.add("A", CITIZEN.name, NOW)
    others._asked.add("t", Follower(CITIZEN.email, "all", "vi", NOW), NOW)
    transaction.commit()
    assert told_in(data) == set(TOLD)
    store.encrypt_plain(LATER)
    others.encrypt_plain()
    transaction.commit()
    assert store.get("A") == CITIZEN and store.get("B") is None
    assert store.public_name("A") == CITIZEN.name
    assert others.asked("t", NOW).email == CITIZEN.email
    assert told_in(data) == set(TOLD)
    pack(database, datetime.now(UTC))
    # The storage's scratch file is emptied whenever a process opens it.
    (data / "Data.fs.tmp").unlink()
    assert told_in(data) == set()
    pack(database, datetime.now(UTC) - timedelta(days=1))
    assert store.erase("A", LATER) and store.codes_of_email(CITIZEN.email) == ["B"]


def test_a_contact_is_written_in_full() -> None:
    assert from_text(as_text(CITIZEN)) == CITIZEN
