"""What is gone from the portal comes back from a package, every version as it was."""

from argparse import Namespace
from bacgiang.policy.archive.contents.last_seen import last_seen_store
from bacgiang.policy.archive.kept import last_seeing
from bacgiang.policy.archive.package.writing import packed_object
from bacgiang.policy.archive.taken_in.opening import NotTaken
from bacgiang.policy.archive.taken_in.opening import opened
from bacgiang.policy.archive.taken_in.taking import Outcome
from bacgiang.policy.archive.taken_in.taking import take_in
from bacgiang.policy.citizen.keys.store import key_store
from bacgiang.policy.editorial.deleted.jobs import ForgetDeleted
from bacgiang.policy.editorial.deleted.store import deleted_store
from bacgiang.policy.editorial.visibility.record_folders import is_shown
from bacgiang.policy.ops.command.archives.checking import check
from bacgiang.policy.ops.command.subcommand import CouldNotRun
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from pathlib import Path
from plone import api
from plone.app.uuid.utils import uuidToObject
import pytest
from shutil import make_archive
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("7.2g", "8.4")


def keys():
    return {key_store().public_key.public}


@pytest.fixture
def gone(portal, versioned):
    """Deleted, and past the days in which it can be put back; its identity."""
    uid = versioned.UID()
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.delete(versioned, check_linkintegrity=False)
    with api.env.adopt_roles(["Manager"]):
        ForgetDeleted().run(portal, datetime.now(UTC) + timedelta(days=31))
    return uid


def test_what_goes_for_good_is_in_the_package_and_comes_back(gone, packed):
    assert last_seen_store().get(gone) is not None
    folder, facts = packed()
    (one,) = [one for one in facts["items"] if one["UID"] == gone]
    assert one["gone"] == "gone"
    # Its pages may tell of what was closed since.
    assert list(folder.rglob("item.json")) and not list(folder.rglob("page.html"))
    with api.env.adopt_roles(["Manager"]):
        taken = {one.uid: one for one in take_in(opened(folder, keys()))}
    assert taken[gone][2:] == (Outcome.TAKEN, ())
    item = uuidToObject(gone, unrestricted=True)
    assert item.title == "Tin lưu trữ"
    assert item.text.raw.startswith("<p>Bản sau <img")
    assert item["anh"].image.data
    history = api.portal.get_tool("portal_archivist").getHistory(item)
    assert history[0].data.object.title == "Tin cũ"


def test_the_year_of_a_register_comes_back_with_its_record(portal, people, packed):
    """As into a portal that never had one of that year; who sees it, sees its year."""
    draft = publish_draft(make_draft(portal))
    uid, path, year = draft.UID(), draft.getPhysicalPath(), draft.__parent__
    folder, _facts = packed()
    register, catalog = year.__parent__, api.portal.get_tool("portal_catalog")
    register._delObject(year.getId(), suppress_events=True)
    for one in (path, path[:-1]):
        catalog.uncatalog_object("/".join(one))
    with api.env.adopt_roles(["Manager"]):
        taken = {one.uid: one for one in take_in(opened(folder, keys()))}
    assert taken[uid][2:] == (Outcome.TAKEN, ())
    item = uuidToObject(uid, unrestricted=True)
    assert item.getPhysicalPath() == path
    assert is_shown(item.__parent__) and api.content.get_state(item) == "published"


def test_one_that_cannot_be_kept_keeps_no_other_from_going(
    portal, versioned, news_section, make_news, monkeypatch
):
    """A disk that is full, say: it stays in the bin, and is tried again."""
    other = make_news(news_section, "so-y-te-update", id="khac")
    uids = [versioned.UID(), other.UID()]

    def pack(one, folder):
        if one.uid == uids[0]:
            raise OSError("No space left on device")
        return packed_object(one, folder)

    monkeypatch.setattr(last_seeing, "packed_object", pack)
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.delete(objects=[versioned, other], check_linkintegrity=False)
    with api.env.adopt_roles(["Manager"]):
        ForgetDeleted().run(portal, datetime.now(UTC) + timedelta(days=31))
    assert [deleted_store().get(uid) is not None for uid in uids] == [True, False]
    assert [last_seen_store().get(uid) is not None for uid in uids] == [False, True]


def test_what_is_there_is_compared_and_left(versioned, packed):
    folder, _facts = packed()
    versioned.title = "Tên khác"
    with api.env.adopt_roles(["Manager"]):
        taken = {one.uid: one for one in take_in(opened(folder, keys()))}
    assert taken[versioned.UID()].outcome is Outcome.THERE
    assert any("item.json" in one for one in taken[versioned.UID()].differs)
    assert versioned.title == "Tên khác"


def test_of_what_nobody_signed_nothing_else_is_read(portal, tmp_path):
    """Anybody can make one: neither long digests nor deep JSON are its to ask for."""
    (tmp_path / "tagmanifest-sha512.txt").write_text("")
    for said in ("[]", '{"public_key": 1}', "[" * 100_000, '{"public_key": "00"}'):
        (tmp_path / "signature.json").write_text(said)
        with pytest.raises(NotTaken):
            opened(tmp_path, keys())


def test_a_package_that_would_fill_the_disk_is_not_unpacked(tmp_path):
    packed = tmp_path / "goi.zip"
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("x/data", bytes(1 << 20))
        archive.filelist[0].file_size = 1 << 62
    for content in (packed.read_bytes(), b"PK", packed.read_bytes()[:-30]):
        packed.write_bytes(content)
        with pytest.raises(CouldNotRun):
            check(Namespace(package=packed, key=[]))


def test_of_what_nobody_signed_nothing_else_is_unpacked(versioned, packed, tmp_path):
    """As few bytes as it has, as many it may become."""
    folder, _facts = packed()
    (folder / "data" / "more").write_bytes(bytes(1 << 20))
    file = Path(make_archive(tmp_path / "goi", "zip", folder.parent, folder.name))
    unpacked = []
    real = ZipFile._extract_member

    def name_in(member):
        return getattr(member, "filename", member)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            ZipFile,
            "_extract_member",
            lambda *args: unpacked.append(name_in(args[1])) or real(*args),
        )
        with pytest.raises(CouldNotRun):
            check(Namespace(package=file, key=["ab" * 32]))
        names = {one.split("/", 1)[1] for one in unpacked}
        assert names == {"signature.json", "tagmanifest-sha512.txt"}
        # Signed by who is trusted, it is read, and is not what was signed.
        with pytest.raises(CouldNotRun):
            check(Namespace(package=file, key=[*keys()]))
        assert any(one.endswith("data/more") for one in unpacked)


@pytest.mark.parametrize("spoilt", ["payload", "signature", "key"])
def test_nothing_is_taken_from_what_is_not_what_was_signed(versioned, packed, spoilt):
    folder, _facts = packed()
    trusted = keys()
    if spoilt == "payload":
        (folder / "data" / "package.json").write_text("{}")
    elif spoilt == "signature":
        file = folder / "signature.json"
        file.write_text(file.read_text().replace('"signature": "', '"signature": "00'))
    else:
        trusted = {"ab" * 32}
    with pytest.raises(NotTaken):
        opened(folder, trusted)
