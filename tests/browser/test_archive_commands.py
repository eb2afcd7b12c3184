"""The archive's commands as an operator calls them, on a portal's package (8.4)."""

from __future__ import annotations

from .conftest import PASSWORD
from .portal_process import PortalProcess
from .test_backup import Command
from .test_backup import write
from bacgiang.policy.archive.kept.package import Package
from bacgiang.policy.archive.kept.package import package_store
from bacgiang.policy.archive.package.scope import Scope
from bacgiang.policy.base.dates import today
from datetime import datetime
from datetime import UTC
from pathlib import Path
import pytest
import requests
import shutil
import time
import transaction
from typing import Any
from warcio.archiveiterator import ArchiveIterator
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


SITE = "vi/don-vi/so-y-te"
PATIENCE = 240

pytestmark = [pytest.mark.release, pytest.mark.regulation("7.2g", "8.4")]


def ask_for_today(data: Path) -> None:
    """As if tomorrow: only days that are over are packed, and a job does it."""
    db = DB(FileStorage(str(data / "filestorage" / "Data.fs")))
    try:
        connection = db.open()
        site = connection.root()["Application"]._getOb("bacgiang")
        package = Package(
            Scope("so-y-te", today(), today()), "so-y-te-head", datetime.now(UTC)
        )
        site.__annotations__[package_store.key].add(package)
        transaction.commit()
        connection.close()
    finally:
        db.close()


def asked(portal: PortalProcess, address: str) -> requests.Response:
    answer = requests.get(address, auth=("so-y-te-head", PASSWORD), timeout=60)
    assert answer.ok, answer.text
    return answer


def made(portal: PortalProcess) -> dict[str, Any]:
    """What the API says of the package once there is one."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        one = asked(portal, f"{portal.url}/++api++/{SITE}/@archive").json()["items"][0]
        if one["state"] != "waiting":
            return dict(one)
    raise AssertionError(portal.log[-2000:])


@pytest.fixture(scope="module")
def earlier(
    portal: PortalProcess, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """Data of the portal before an item was written; the item's place."""
    data = tmp_path_factory.mktemp("earlier") / "var"
    portal.stop(patience=30)
    shutil.copytree(portal.data, data)
    portal.start()
    place = write(portal, "Tin vào kho lưu trữ")
    portal.stop(patience=30)
    ask_for_today(portal.data)
    portal.start()
    return data, place


def test_what_a_portal_lost_comes_back_from_its_package(
    portal: PortalProcess, earlier: tuple[Path, str], tmp_path: Path
) -> None:
    data, place = earlier
    package = tmp_path / "package.zip"
    package.write_bytes(asked(portal, made(portal)["download"]).content)
    command = Command(data)
    receipts = asked(portal, f"{portal.url}/++api++/@receipts").json()
    key = receipts["keys"][-1]["public"]
    code, said = command("archive-check", package, "--key", key)
    assert code == 0 and said.startswith("Whole and signed: "), said
    code, said = command("archive-check", package, "--key", "00" * 32)
    assert code == 2 and key in said, said

    code, said = command("archive-take-in", package)
    assert code == 0, said
    assert "\nTaken in: 1; " in said, said
    code, said = command("archive-take-in", package)
    assert "\nTaken in: 0; " in said and place not in said, said
    # Two processes do not have one file.
    code, said = Command(portal.data)("archive-take-in", package)
    assert (code, "The portal runs" in said) == (2, True), said


def test_the_public_site_is_kept_as_it_answers(
    portal: PortalProcess, tmp_path: Path
) -> None:
    file = tmp_path / "so-y-te.warc.gz"
    options = ("--below", f"/{SITE}", "--to", file, "--wait", "0")
    code, said = Command(portal.data)("archive-site", portal.url, *options)
    assert code == 0 and "failed: 0" in said, said
    with file.open("rb") as kept:
        found = {
            record.rec_headers.get_header("WARC-Target-URI"): record.http_headers
            for record in ArchiveIterator(kept)
        }
    assert found[f"{portal.url}/{SITE}"].get_statuscode() == "200"
    # And what its pages load.
    assert any("++theme++" in address for address in found)
    code, said = Command(portal.data)("archive-site", portal.url, *options)
    assert code == 2, said
