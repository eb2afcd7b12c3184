"""Check a package, or take one in.

To check a package needs no portal: digests, versions, signature and sealed acts are
all in it.
"""

from ....archive.formats.bag import SIGNATURE
from ....archive.formats.bag import SIGNED
from ....archive.taken_in.opening import NotTaken
from ....archive.taken_in.opening import opened
from ....archive.taken_in.opening import require_signed
from ..acts_check import ActsCheck
from ..finding_words import say_findings
from ..opened_data import open_data
from ..opened_data import opened_site
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..words import say
from argparse import Namespace
from bacgiang.policy import _
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pathlib import PurePosixPath
from shutil import disk_usage
from tempfile import TemporaryDirectory
from zipfile import BadZipFile
from zipfile import ZipFile
import zlib


MOST_FILES = 2_000_000
LONGEST_SIGNED = 1_000_000
"""Bytes of the signature and of what it is over, digests of a few files."""
UNREADABLE = (OSError, BadZipFile, EOFError, RuntimeError, ValueError, zlib.error)
"""What unpacking raises; RuntimeError of what is encrypted."""


def check(options: Namespace) -> ExitCode:
    with _told(), _folder(options.package, options.key) as folder:
        package = opened(folder, options.key)
        for one in package.facts["items"]:
            package.written(one["UID"])
        acts = ActsCheck()
        with (folder / "data" / "acts" / "acts.jsonl").open("rb") as file:
            acts.add(file)
        acts.look_for_gaps()
        if acts.findings:
            return say_findings(acts.findings)
        facts = package.facts
        say(
            _(
                "command_archive_whole",
                default="Whole and signed: ${unit}, ${first} – ${last}, ${items} "
                "items, ${days} sealed days of acts.",
                mapping={
                    "unit": facts["unit_name"],
                    "first": facts["first"],
                    "last": facts["last"],
                    "items": str(len(facts["items"])),
                    "days": str(len(acts.seals)),
                },
            )
        )
    return ExitCode.FINE


def take_in(options: Namespace) -> ExitCode:
    open_data(options)
    return _take_in(options)


def _take_in(options: Namespace) -> ExitCode:
    # Imported late: to check a package needs no Zope.
    from ....archive.taken_in.taking import take_in as taking
    from ....citizen.keys.store import key_store
    import transaction

    counts: Counter[str] = Counter()
    with _told(), opened_site(options):
        keys = [*(one.public for one in key_store().public_keys), *options.key]
        with _folder(options.package, keys) as folder:
            for one in taking(opened(folder, keys)):
                counts[one.outcome] += 1
                if one.differs or one.outcome not in ("taken", "there"):
                    print(one.outcome, one.path, *one.differs)
            transaction.commit()
    say(
        _(
            "command_archive_taken",
            default="Taken in: ${taken}; there already: ${there}; not taken: ${left}.",
            mapping={
                "taken": str(counts["taken"]),
                "there": str(counts["there"]),
                "left": str(counts.total() - counts["taken"] - counts["there"]),
            },
        )
    )
    return ExitCode.FINE


@contextmanager
def _told() -> Iterator[None]:
    """What is wrong with a package ends the command."""
    try:
        yield
    except NotTaken as error:
        raise CouldNotRun(
            _(
                "command_archive_damaged",
                default="The package is not what was signed, or the key that signed it "
                "is not among those named (--key): ${reason}",
                mapping={"reason": str(error)},
            )
        ) from error


@contextmanager
def _folder(package: Path, keys: Collection[str]) -> Iterator[Path]:
    """The folder of a package; one that is packed is unpacked for the time."""
    if package.is_dir():
        yield package
        return
    with TemporaryDirectory(prefix="archive-") as there:
        try:
            (folder,) = _unpacked(package, there, keys)
        except UNREADABLE as error:
            raise NotTaken(str(error)) from error
        yield folder


def _unpacked(package: Path, there: str, keys: Collection[str]) -> list[Path]:
    """What stands in it. Anybody may have made it: the disk must not be full of it, and
    of what nobody signed who is trusted, nothing is unpacked but what tells so.
    """
    with ZipFile(package) as packed:
        members = packed.infolist()
        # The library gives no more of a member than it says it has.
        size = sum(one.file_size for one in members)
        if size > disk_usage(there).free // 2 or len(members) > MOST_FILES:
            raise NotTaken(f"{len(members)} files, {size} bytes")
        # What leads out of the folder is put into it by the library.
        telling = [one for one in members if _tells_who_signed(one.filename)]
        if sum(one.file_size for one in telling) > LONGEST_SIGNED:
            raise NotTaken(f"{SIGNATURE}, {SIGNED}")
        packed.extractall(there, telling)
        (folder,) = Path(there).iterdir()
        require_signed(folder, keys)
        packed.extractall(there)
    return list(Path(there).iterdir())


def _tells_who_signed(name: str) -> bool:
    path = PurePosixPath(name)
    return len(path.parts) == 2 and path.name in (SIGNATURE, SIGNED)
