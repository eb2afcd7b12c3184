"""A portal that runs is backed up, restored elsewhere, and compared (14.4)."""

from __future__ import annotations

from .conftest import PASSWORD
from .conftest import sign_in
from .portal_process import PortalProcess
from .portal_process import ROOT
from bacgiang.policy.ops.backup.results import keep
from bacgiang.policy.ops.backup.results import Result
from bacgiang.policy.ops.backup.results import Work
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from datetime import UTC
import os
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
from quick_repository import make_quick
import requests
import subprocess
import sys
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from zoneinfo import ZoneInfo


SECTION = "vi/don-vi/so-y-te/tin-tuc"
WRITER = ("so-y-te-update", PASSWORD)
SETTINGS = """
[backup]
to = {folder}/first
second = {folder}/second
second_keys_to = {folder}/third
password_file = {folder}/password
"""
UNPACKED = ROOT / ".venv" / "restic" / "usr" / "bin" / "restic"


class Command:
    """`bacgiang` as an administrator calls it, for the data of one portal."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def __call__(self, *arguments: str | Path) -> tuple[int, str]:
        """The exit code, and all that was said."""
        named = {"RESTIC": str(UNPACKED)} if UNPACKED.exists() else {}
        done = subprocess.run(
            [sys.executable, "-m", "bacgiang.policy.ops.command.main", *arguments],
            cwd=ROOT,
            env={**os.environ, "DATA": str(self.data), "LANG": "C.UTF-8", **named},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stdout
        return done.returncode, done.stdout


def write(portal: PortalProcess, title: str) -> str:
    """A draft, and its place."""
    made = requests.post(
        f"{portal.url}/++api++/{SECTION}",
        json={"@type": "News Item", "title": title},
        headers={"Accept": "application/json"},
        auth=WRITER,
        timeout=60,
    )
    assert made.status_code == 201, made.text
    return f"{SECTION}/{made.json()['id']}"


def folder_of_backups(portal: PortalProcess) -> Path:
    said = (portal.data / "settings.ini").read_text(encoding="utf-8")
    return Path(said.partition("second = ")[2].partition("\n")[0]).parent


def is_in(data: Path, place: str) -> bool:
    """Whether something stands at a place of the data of a portal that does not run."""
    file = FileStorage(str(data / "filestorage" / "Data.fs"))
    with closing(DB(file)) as db, db.transaction() as connection:
        found = connection.root()["Application"]._getOb("bacgiang")
        for name in place.split("/"):
            found = found._tree.get(name) if found is not None else None
        return found is not None


def status(portal: PortalProcess, place: str) -> int:
    address = f"{portal.url}/++api++/{place}"
    headers = {"Accept": "application/json"}
    return requests.get(address, headers=headers, auth=WRITER, timeout=60).status_code


@pytest.fixture(scope="module")
def command(
    portal: PortalProcess, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Command]:
    """With settings that name two places for backups."""
    folder = tmp_path_factory.mktemp("backups")
    settings = portal.data / "settings.ini"
    settings.write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    yield Command(portal.data)
    settings.unlink()


@pytest.mark.regulation("7.2g", "14.4")
def test_any_moment_comes_back_and_is_proven(
    portal: PortalProcess, command: Command, tmp_path: Path
) -> None:
    early = write(portal, "Tin trước thời điểm")
    code, said = command("backup")
    assert code == 0, said
    backups = folder_of_backups(portal)
    for one in backups.glob("*/*/config"):
        make_quick(one.parent, (backups / "password").read_text().strip())
    moment = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).replace(tzinfo=None)
    late = write(portal, "Tin sau thời điểm")
    code, said = command("backup")
    assert code == 0, said

    # What is in the second place needs nothing of the first.
    place, keys = (backups / one for one in ("second", "third"))
    # Nor does it hold what opens it.
    assert [one.name for one in place.iterdir()] == ["database"]
    code, said = command("restore-drill", "--from", place, "--keys-from", keys)
    assert code == 0, said
    assert "do not hold: 0" in said
    assert not (portal.data / "restore-drill").exists()

    fresh = tmp_path / "fresh"
    code, said = command("restore", "--to", fresh, "--until", moment.isoformat())
    assert code == 0, said
    # A drill throws away what it restored, and nothing that was there.
    code, said = command("restore-drill", "--to", fresh)
    assert code == 2 and "not empty" in said
    assert [is_in(fresh, one) for one in (early, late)] == [True, False]
    assert status(portal, late) == 200


def test_administrators_see_that_the_last_one_is_too_old(
    portal: PortalProcess, command: Command, visitor: Callable[..., Page]
) -> None:
    settings = portal.data / "settings.ini"
    said = settings.read_text(encoding="utf-8")
    page = visitor()
    sign_in(page, "quan-tri", sees="[href$='/useractions']")
    keep(portal.data, Work.BACKUP, Result(datetime.now(UTC)), is_good=True)
    answer = page.goto("/@@overview-controlpanel")
    assert answer is not None and answer.status == 200
    # What else there is to say is of the day: next year's holidays, in December.
    found = page.locator("#system-findings", has_text="quá cũ")
    expect(found).to_have_count(0)
    settings.write_text(f"{said}too_old_hours = 0\n", encoding="utf-8")
    try:
        page.goto("/@@overview-controlpanel")
        expect(found).to_have_count(1)
    finally:
        settings.write_text(said, encoding="utf-8")
