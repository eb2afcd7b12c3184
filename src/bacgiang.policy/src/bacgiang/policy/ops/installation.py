"""What an installation sets stands in one file of its own, which no release overwrites.

`installation.cfg`, beside `buildout.cfg`, extends it (or `cluster.cfg`). Buildout reads
it for the configuration that it writes; what its section `[environment]` says, every
command takes where its own environment says nothing.
"""

from collections.abc import Iterable
from configparser import RawConfigParser
import locale
import os
from pathlib import Path


FILE = "installation.cfg"
BASE = "buildout.cfg"
CLUSTER = "cluster.cfg"
RELEASED = frozenset({BASE, CLUSTER})
SECTION = "environment"
FOLDERS = frozenset({"DATA", "INSTANCE"})
SEED = "seed"
"""File of DATA: the set of seeds with which the portal was made."""
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
LANGUAGE = "LANGUAGE"
"""As gettext has them: the language by itself, and what else tells it, in order."""
BROUGHT = ("SEED", "SIGNATURE_ROOTS")
"""Settings that name folders an installation may have of its own."""


def settings_of(folder: Path) -> dict[str, str]:
    """Names and values of `[environment]`, of the project in `folder`; none are empty.

    Raises configparser.Error for a file that cannot be read.
    """
    parser = _parser()
    names = dict.fromkeys((BASE, *_extended(folder), FILE))
    parser.read([folder / name for name in names], encoding="utf-8")
    said = dict(parser[SECTION]) if SECTION in parser else {}
    return {name: value for name, value in said.items() if value}


def own_files(folder: Path, data: Path) -> list[Path]:
    """What an installation sets outside of its data, and no release brings: its file
    of settings with what that extends, and folders that it names. Absolute.
    """
    files = [folder / one for one in (FILE, *_extended(folder)) if one not in RELEASED]
    folders = [Path(os.environ[one]) for one in BROUGHT if os.environ.get(one)]
    found = [one.resolve() for one in (*files, *folders)]
    inside = (data.resolve(), (folder / "instance" / "seed").resolve())
    return [one for one in found if one.exists() and not _is_below(one, inside)]


def is_cluster(folder: Path) -> bool:
    """Whether the project in `folder` is installed as one."""
    return CLUSTER in _extended(folder)


def _is_below(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(one) for one in folders)


def _extended(folder: Path) -> list[str]:
    parser = _parser()
    parser.read(folder / FILE, encoding="utf-8")
    return parser.get("buildout", "extends", fallback="").split()


def _parser() -> RawConfigParser:
    parser = RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    return parser


def take_settings(folder: str | Path) -> None:
    """Put them into this process's environment. Paths are as seen from `folder`."""
    said = settings_of(Path(folder))
    for name in FOLDERS & said.keys():
        said[name] = str(Path(folder, said[name]).resolve())
    said["PROJECT"] = str(Path(folder).resolve())
    for name, value in said.items():
        os.environ.setdefault(name, value)
    seed = Path(os.environ.get("DATA") or "", SEED)
    if seed.is_file():
        os.environ.setdefault("SEED", seed.read_text(encoding="utf-8").strip())
    keep_to_known_locale()


def keep_to_known_locale() -> None:
    """Where the machine lacks the locale that the environment names (ssh brings that of
    whoever calls), Zope would not start. Its language is kept for what is said.
    """
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        said = (os.environ.get(name) for name in LOCALE)
        os.environ.setdefault(LANGUAGE, next(filter(None, said), ""))
        os.environ["LC_ALL"] = "C.UTF-8"
    finally:
        locale.setlocale(locale.LC_ALL, before)
