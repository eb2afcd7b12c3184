"""`bacgiang upgrade` on data of an earlier release: looked at first, then done."""

from __future__ import annotations

from .kept_release import KeptRelease
from .kept_release import RELEASES
from .old_portal import environment
from bacgiang.policy.base.erasable.key_file import SLOT
from bacgiang.policy.release import __version__
from pathlib import Path
import pytest
import re
import subprocess
import sys


ROOT = Path(__file__).resolve().parents[2]
NOTHING = "Erased again: contacts 0, followers 0.\n"
COMMAND = (sys.executable, "-m", "bacgiang.policy.ops.command.main")


def called(kept: KeptRelease, *options: str, name: str = "upgrade") -> str:
    """What it prints; it has to end well."""
    done = subprocess.run(
        (*COMMAND, name, "--data", kept.data, *options),
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.release
@pytest.mark.parametrize("name", RELEASES)
def test_a_look_and_then_the_upgrade(name: str, tmp_path: Path) -> None:
    kept = KeptRelease(name, tmp_path / "var")
    kept.unpack()
    file = kept.data / "filestorage" / "Data.fs"
    before = file.read_bytes()
    (kept.data / "log").mkdir()
    looked = called(kept, "--dry-run")
    assert looked.startswith(f"Data of release {name}; this is {__version__}.")
    assert "Registry records added" in looked
    assert looked.endswith("Nothing was changed.\n")
    assert file.read_bytes() == before
    assert list(kept.data.glob("before-*")) == []
    done = called(kept)
    assert str(kept.data / f"before-{__version__}") in done
    assert done.endswith("Upgraded.\n")
    assert file.read_bytes()[: len(before)] == before
    again = called(kept)
    assert again == f"Data of release {__version__}: nothing to do for {__version__}.\n"
    # Another command on the database; that of the last administrator (15.5).
    lost = ("so-y-te-head", "--reason", "Mất điện thoại")
    off = called(kept, *lost, name="second-factor-off")
    assert off.startswith("There was none; sessions ended: account so-y-te-head.")
    # A backup came back with every key; the journal knows that they were erased.
    assert called(kept, name="erase-again") == NOTHING
    keys = (kept.data / "keys" / "keys").read_bytes()
    slots = (keys[at : at + 16].hex() for at in range(SLOT, len(keys), SLOT))
    journal = kept.data / "keys" / "erased"
    journal.write_text("\n".join(slots) + "\n", encoding="ascii")
    erased = called(kept, name="erase-again")
    assert re.fullmatch(r"Erased again: contacts [1-9]\d*, followers \d+\.\n", erased)
    assert called(kept, name="erase-again") == NOTHING
