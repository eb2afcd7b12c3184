"""Make the data of a release, which later releases must be able to take over.

    PYTHONPATH=tests .venv/bin/python -m tests.releases.make COMMIT NAME
        [--code FOLDER] [--keep FOLDER]

Writes tests/releases/data/NAME.tar.xz (database and blobs, packed) and NAME.json.gz (what
must be found after an upgrade). COMMIT's code is cloned and set up in a folder of its own
(`--code`: where it stands already); its portal lives through a hundred days in a few
minutes, by libfaketime. The tests take up every release that is there.
"""

from __future__ import annotations

from .expected import recorded
from .old_portal import clone
from .old_portal import OldPortal
from .story import Story
from argparse import ArgumentParser
from argparse import Namespace
import gzip
import json
from pathlib import Path
import shutil
import tarfile
from tempfile import TemporaryDirectory
from typing import Any


DATA = Path(__file__).with_name("data")
KEPT = ("filestorage/Data.fs", "blobstorage", "keys")
"""The last one since 1.2.0."""


def asked() -> Namespace:
    parser = ArgumentParser(description="Make the data of a release.")
    parser.add_argument("commit")
    parser.add_argument("name", help="of the release")
    parser.add_argument("--code", type=Path, help="a checkout that is set up")
    parser.add_argument("--keep", type=Path, help="where to leave the data unpacked")
    return parser.parse_args()


def lived(portal: OldPortal) -> dict[str, Any]:
    """Tell the story, day by day; what is there at the end.

    At the end everything that has a day (drafts, promotions) is over, so that the same
    pages answer the same on any later day.
    """
    story = Story(portal.url)
    for days, part in (
        (100, story.first_day),
        (98, story.next_days),
        (50, story.after_closing),
        (1, story.last_day),
    ):
        portal.start(days)
        try:
            part()
        finally:
            portal.stop()
    portal.start(0)
    try:
        found = recorded(portal.url, story.receipts)
    finally:
        portal.stop()
    return {**found, "places": story.places}


def write(name: str, data: Path, found: dict[str, Any]) -> None:
    DATA.mkdir(exist_ok=True)
    with tarfile.open(DATA / f"{name}.tar.xz", "w:xz", preset=9) as archive:
        for part in filter(lambda one: (data / one).exists(), KEPT):
            archive.add(data / part, part, filter=_plain)
    text = json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True)
    with gzip.GzipFile(DATA / f"{name}.json.gz", "wb", mtime=0) as file:
        file.write(text.encode())


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the names of who made it."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def main() -> None:
    options = asked()
    with TemporaryDirectory(prefix="old-portal-") as name:
        folder = Path(name)
        code = options.code or clone(options.commit, folder)
        portal = OldPortal(code, folder)
        found = lived(portal)
        portal.inside("pack")
        found["census"] = portal.inside("census")
        write(options.name, portal.data, found)
        if options.keep:
            for part in KEPT:
                target = options.keep / Path(part).name
                shutil.rmtree(target, ignore_errors=True)
                source = portal.data / part
                copy = shutil.copytree if source.is_dir() else shutil.copyfile
                copy(source, target)


if __name__ == "__main__":
    main()
