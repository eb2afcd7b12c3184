"""Let a process live some days ago: libfaketime, unpacked from Debian when missing."""

from __future__ import annotations

import os
from pathlib import Path
import subprocess


def library(folder: Path) -> Path:
    """Path of libfaketime (FAKETIME_LIBRARY says one); fetched into `folder` if need be.

    Raises RuntimeError where there is none and no apt-get.
    """
    given = os.environ.get("FAKETIME_LIBRARY")
    if given:
        return Path(given)
    folder.mkdir(parents=True, exist_ok=True)
    command = ("apt-get", "-qq", "download", "libfaketime")
    if subprocess.run(command, cwd=folder, check=False).returncode:
        raise RuntimeError("libfaketime is needed: set FAKETIME_LIBRARY to its path.")
    (package,) = folder.glob("libfaketime_*.deb")
    subprocess.run(("dpkg", "-x", package, folder), check=True)
    # The one for programs with threads.
    return next(folder.rglob("libfaketimeMT.so.1"))


def days_ago(days: int, faketime: Path) -> dict[str, str]:
    """Environment in which a process takes today for so many days ago."""
    if not days:
        return {}
    return {"LD_PRELOAD": str(faketime), "FAKETIME": f"-{days}d"}
