"""A package, written into a folder.

``data/index.html`` is where a person begins. ``data/items`` is an OCFL storage root, an
object an item; ``data/metadata`` says of each what it is and what happened to it;
``data/acts`` and ``data/seals`` prove it; ``data/package.json`` says what is in it, and
what is not, and why.
"""

from ...base.acts.actor import SYSTEM
from ...base.seed_files import province
from ...base.state_titles import state_title
from ...citizen.keys.signing import sign
from ...citizen.keys.store import key_store
from ...citizen.submissions.submissions import submissions
from ...editorial.acts.people import full_name
from ...editorial.acts.rows import RowMaker
from ...editorial.acts.rows import THE_PORTAL
from ...release import __version__
from ...units.register.names import unit_name
from ..contents.archived_item import ArchivedItem
from ..contents.archived_item import find_item
from ..contents.archived_item import tells_closed_words
from ..contents.last_seen import last_seen_store
from ..contents.last_seen import LastSeen
from ..contents.pages import PAGE
from ..contents.records import as_json
from ..contents.retention import retention
from ..contents.versions import ItemVersion
from ..contents.versions import versions_of
from ..formats.bag import make_bag
from ..formats.ocfl import make_root
from ..formats.ocfl import name_of
from ..formats.ocfl import ObjectVersion
from ..formats.ocfl import read_object
from ..formats.ocfl import ReadObject
from ..formats.ocfl import write_object
from .reading_pages import Listed
from .reading_pages import write_pages
from .scope import Scope
from .sealed_acts import write_sealed_acts
from .told import core_of
from .told import events_of
from .told import passed_on
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from enum import StrEnum
from errno import ENOSPC
from functools import partial
from itertools import takewhile
import logging
from pathlib import Path
from plone import api
import shutil
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile
from ZODB.POSException import ConflictError
from zope.globalrequest import getRequest
from zope.i18n import translate


logger = logging.getLogger(__name__)


class Left(StrEnum):
    """Why an item that acts are of has no versions in the package."""

    ANOTHERS = "anothers"
    """Another unit's, in whose packages it is; here is what this unit did to it."""
    CLOSED = "closed"
    """A ground of 4.2a closed it; nothing it said goes on."""
    GONE = "gone"
    """It is not there any more, and went before the portal kept what was last seen."""
    UNREADABLE = "unreadable"
    """It cannot be written; why is in the portal's log."""


def write_package(folder: Path, scope: Scope) -> dict[str, Any]:
    """Write one into a folder that is empty, and seal it; the facts of `package.json`.

    As the system, with a request: pages are rendered. Reads only.
    """
    make_root(folder / "items")
    (folder / "metadata").mkdir()
    listed: list[tuple[str, Listed]] = []
    left: list[tuple[str, Left]] = []
    site = api.portal.get()
    jar, maker = site._p_jar, RowMaker(site, getRequest())
    for uid in scope.uids():
        try:
            one = _write_item(folder, scope, uid, maker)
        except Exception as error:
            if isinstance(error, ConflictError) or _is_full(error):
                raise
            logger.exception("Not in archive package %s: %s", scope.name, uid)
            shutil.rmtree(folder / "items" / name_of(uid), ignore_errors=True)
            one = Left.UNREADABLE
        if isinstance(one, Left):
            left.append((uid, one))
        else:
            listed.append((uid, one))
        if jar is not None:
            jar.cacheGC()
    _write_proofs(folder, scope)
    facts = {
        "format": 1,
        "unit": scope.unit,
        "unit_name": unit_name(scope.unit, "vi"),
        "first": scope.first.isoformat(),
        "last": scope.last.isoformat(),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "portal": api.portal.get().absolute_url(),
        "release": __version__,
        "items": [one.as_facts() for _uid, one in listed],
        "left": [{"UID": uid, "why": why} for uid, why in left],
        "retention": retention(),
    }
    (folder / "package.json").write_bytes(as_json(facts))
    write_pages(folder, facts, [one for _uid, one in listed])
    make_bag(folder, _bag_info(scope, facts), _signed)
    return facts


def _write_item(folder: Path, scope: Scope, uid: str, maker: RowMaker) -> Listed | Left:
    one = find_item(uid)
    kept = last_seen_store().get(uid) if one is None else None
    there = one or kept
    is_anothers = there is not None and there.unit != scope.unit
    if tells_closed_words(uid):
        return Left.CLOSED
    acts = scope.own_acts_on(uid) if is_anothers else scope.acts_on(uid)
    rows = list(map(passed_on, maker.rows(acts)))
    name = one.item.Title() if one is not None and not is_anothers else uid
    metadata = folder / "metadata" / name_of(uid)
    metadata.with_suffix(".premis.xml").write_bytes(events_of(uid, name, rows))
    if is_anothers:
        return Left.ANOTHERS
    if one is None:
        if kept is None:
            return Left.GONE
        return Listed.last_seen(_write_last_seen(folder / "items", kept), kept, rows)
    metadata.with_suffix(".dc.xml").write_bytes(core_of(one.item, uid, scope.unit))
    place = write_versions(folder / "items", one, scope)
    return Listed.there(read_object(place), one, rows)


def _write_last_seen(root: Path, kept: LastSeen) -> ReadObject:
    """Without its pages: they may tell of what was closed since."""
    with TemporaryDirectory(prefix="archive-") as there:
        with kept.open() as packed, ZipFile(packed) as archive:
            archive.extractall(there)
        seen = read_object(Path(there) / name_of(kept.uid))
        return read_object(write_object(root, kept.uid, seen.without(PAGE)))


def write_versions(root: Path, one: ArchivedItem, scope: Scope | None = None) -> Path:
    """An item's versions up to the end of the days as an object in a storage root.

    Raises NotWritten.
    """
    versions = versions_of(one)
    if scope is not None:
        versions = _until(scope.end, versions)
    return write_object(root, one.uid, map(_as_object_version, versions))


def _is_full(error: Exception) -> bool:
    """Whether a disk is: what else there is would be left out, too."""
    return isinstance(error, OSError) and error.errno == ENOSPC


def _until(end: datetime, versions: Iterator[ItemVersion]) -> Iterator[ItemVersion]:
    """Those saved before a moment, and the first in any case."""
    yield next(versions)
    yield from takewhile(lambda version: version.saved < end, versions)


def _as_object_version(version: ItemVersion) -> ObjectVersion:
    say = partial(translate, context=getRequest())
    said = say(version.comment or state_title(version.state), domain="plone")
    name = full_name(version.by) if version.by else say(THE_PORTAL)
    address = f"urn:bacgiang:account:{version.by or SYSTEM}"
    return ObjectVersion(version.saved, said, name, address, version.files)


def _write_proofs(folder: Path, scope: Scope) -> None:
    (folder / "acts").mkdir()
    write_sealed_acts(folder / "acts" / "acts.jsonl", scope)
    (folder / "seals").mkdir()
    seals = submissions().store.sealed.seals
    days = seals.between(scope.first.isoformat(), scope.last.isoformat())
    (folder / "seals" / "receipts.json").write_bytes(as_json(list(days)))
    (folder / "seals" / "keys.json").write_bytes(as_json(key_store().public_keys))


def _bag_info(scope: Scope, facts: Mapping[str, Any]) -> dict[str, str]:
    return {
        "Source-Organization": facts["unit_name"],
        "External-Identifier": scope.name,
        "External-Description": f"{province('portal')}, 76/2007/QĐ-UBND, 7.2g",
        "Bagging-Date": facts["made"][:10],
        "Bag-Group-Identifier": scope.unit,
    }


def _signed(message: bytes) -> dict[str, str]:
    keys = key_store()
    return {
        "algorithm": "Ed25519",
        "key": keys.public_key.name,
        "public_key": keys.public_key.public,
        "signature": sign(keys.private_key, message),
    }


def packed_object(one: ArchivedItem, folder: Path) -> Path:
    """An item's object as a ZIP; `folder` is an empty one to work in."""
    root, packed = folder / "items", folder / "item.zip"
    root.mkdir()
    place = write_versions(root, one)
    with ZipFile(packed, "w") as archive:
        for file in sorted(place.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(root))
    return packed
