"""What an installation sets stands in one file of its own, which no release overwrites.

`installation.cfg`, beside `buildout.cfg`, extends it (or `cluster.cfg`). Buildout reads
it for the configuration that it writes; what its section `[environment]` says, every
command takes where its own environment says nothing.
"""

from configparser import RawConfigParser
import os
from pathlib import Path


FILE = "installation.cfg"
BASE = "buildout.cfg"
SECTION = "environment"
FOLDERS = frozenset({"DATA", "INSTANCE"})


def settings_of(folder: Path) -> dict[str, str]:
    """Names and values of `[environment]`, of the project in `folder`; none are empty.

    Raises configparser.Error for a file that cannot be read.
    """
    parser = RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(folder / FILE, encoding="utf-8")
    extended = parser.get("buildout", "extends", fallback="").split()
    names = dict.fromkeys((BASE, *extended, FILE))
    parser.read([folder / name for name in names], encoding="utf-8")
    said = dict(parser[SECTION]) if SECTION in parser else {}
    return {name: value for name, value in said.items() if value}


def take_settings(folder: str | Path) -> None:
    """Put them into this process's environment. Paths are as seen from `folder`."""
    said = settings_of(Path(folder))
    for name in FOLDERS & said.keys():
        said[name] = str(Path(folder, said[name]).resolve())
    said["PROJECT"] = str(Path(folder).resolve())
    for name, value in said.items():
        os.environ.setdefault(name, value)
