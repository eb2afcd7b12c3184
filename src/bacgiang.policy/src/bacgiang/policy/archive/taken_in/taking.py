"""Bring the items of a package back, with their versions, and compare."""

from ...base.acts.recording import record_act
from ...base.json_text import parse_json
from ...base.refusal import Refused
from ...editorial.acts.returning import is_returning
from ...editorial.deleted.rules import NOT_TAKEN_THERE
from ...editorial.deleted.store import deleted_store
from ...editorial.items import IEditorialItem
from ...editorial.kept_versions import purge_versions
from ...editorial.kept_versions import take_versions
from ...editorial.registers.placing import year_folder
from ...editorial.visibility.record_folders import follow_record
from ...editorial.withdrawal.closing import is_closed_uid
from ...legal.documents.register import YEAR
from ..act_kinds import ARCHIVE_TAKE_IN
from ..contents.archived_item import ArchivedItem
from ..contents.parts import PARTS
from ..contents.records import IArchivedRecords
from ..contents.state import set_dates
from ..contents.state import set_state
from ..contents.state import STATE
from ..contents.versions import versions_of
from ..formats.ocfl import digest_of
from ..formats.ocfl import ReadObject
from ..formats.ocfl import Source
from .filling import actors_on
from .filling import fill
from .filling import said_in
from .judging import DECIDED
from .judging import is_free
from .judging import may_stand_in
from .judging import refuse_others
from .judging import refuse_secret
from .judging import refuse_unsound
from .judging import state_for
from .opening import OpenedPackage
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
import json
from pathlib import Path
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import createContent
from Products.CMFCore.indexing import processQueue
import re
import transaction
from typing import Any
from typing import NamedTuple
from ZODB.POSException import ConflictError
from zope.component import subscribers


YEAR_NAME = re.compile(r"(19|20)\d\d", re.ASCII)


class Outcome(StrEnum):
    """What became of an item of a package."""

    TAKEN = "taken"
    THERE = "there"
    """It is on the portal, with its identity or (a place) at its address."""
    NO_PLACE = "no-place"
    """What it stood in is not there."""
    NAME_TAKEN = "name-taken"
    """Something else stands at its address."""
    IN_BIN = "in-bin"
    """Its board can put it back."""
    CLOSED = "closed"
    """A ground of 4.2a has closed it here; nothing it said goes on."""
    REFUSED = "refused"
    """It is not made as packages are, or holds what no way in takes."""


class Taken(NamedTuple):
    """`differs` names what is not as in the package (version and file, or the state),
    or why it was refused.
    """

    uid: str
    path: str
    outcome: Outcome
    differs: tuple[str, ...] = ()


def take_in(package: OpenedPackage) -> Iterator[Taken]:
    """Items one by one, places before what stands in them.

    As the system, in one transaction of the caller's. Nothing that is there is changed;
    of what is refused nothing stays. Raises NotTaken.
    """
    facts = package.facts
    items = sorted(facts["items"], key=lambda one: one["path"].count("/"))
    processQueue()
    for one in items:
        written = package.written(one["UID"])
        point = transaction.savepoint(optimistic=True)
        try:
            taken = _take(one, written, facts["unit"])
            # What no index can read keeps no other from coming.
            processQueue()
        except ConflictError:
            raise
        except Exception as error:
            # Made by whoever has the key, it may be wrong in any way.
            point.rollback()
            why = f"{type(error).__name__}: {error}"
            taken = Taken(one["UID"], one["path"], Outcome.REFUSED, (why,))
        yield taken
    days = f"{facts['first']} – {facts['last']}"
    details = {"package": package.digest, "days": days}
    record_act(ARCHIVE_TAKE_IN, unit=facts["unit"], details=details)


def _take(facts: Mapping[str, Any], written: ReadObject, unit: str) -> Taken:
    uid, path = facts["UID"], facts["path"]
    item = uuidToObject(uid, unrestricted=True)
    if item is not None:
        return Taken(uid, path, Outcome.THERE, differences(item, written))
    if is_closed_uid(uid):
        return Taken(uid, path, Outcome.CLOSED)
    if deleted_store().get(uid) is not None:
        return Taken(uid, path, Outcome.IN_BIN)
    above, _, name = path.rpartition("/")
    place = _found(above) or _year(above)
    if place is None:
        return Taken(uid, path, Outcome.NO_PLACE)
    if name in place.objectIds():
        is_item = IEditorialItem.providedBy(place[name])
        return Taken(uid, path, Outcome.NAME_TAKEN if is_item else Outcome.THERE)
    item = _bring(place, name, facts, written, unit)
    differs = differences(item, written)
    state = api.content.get_state(item, default="")
    if facts["state"] in DECIDED and facts["state"] != state:
        differs = (*differs, "state")
    return Taken(uid, path, Outcome.TAKEN, differs)


def _found(path: str) -> Any | None:
    """What stands at a path below the portal, step by step, nothing acquired."""
    found: Any = api.portal.get()
    for name in filter(None, path.split("/")):
        if name not in getattr(found, "objectIds", tuple)():
            return None
        found = found[name]
        if not IDexterityContent.providedBy(found):
            # What Zope and Plone are made of is no place.
            return None
    return found


def _year(path: str) -> Any | None:
    """The year of a register that is there, made as with its first record."""
    above, _, name = path.rpartition("/")
    register = _found(above)
    if register is None or not YEAR_NAME.fullmatch(name):
        return None
    kinds = api.portal.get_tool("portal_types")[register.portal_type]
    is_register = YEAR in kinds.allowed_content_types
    return year_folder(register, int(name)) if is_register else None


def _bring(
    place: DexterityContent,
    name: str,
    facts: Mapping[str, Any],
    written: ReadObject,
    unit: str,
) -> DexterityContent:
    names = written.names
    first = _files(written, names[0])
    item = _made(place, name, facts["type"], facts["UID"], first)
    for at, version in enumerate(names):
        files = _files(written, version)
        fill(item, files)
        said = written.inventory["versions"][version]
        # The last is what was there, kept as a version or not: to keep it does no harm.
        if len(names) > 1:
            _keep_version(item, said)
        if at == len(names) - 1:
            _bring_parts(item, files)
            refuse_others(item, unit)
            refuse_secret(item, files)
            refuse_unsound(item)
            for room in subscribers((item,), IArchivedRecords):
                room.take(files)
    state = state_for(item, facts["state"])
    if state:
        _set_workflow_state(item, state)
    item.reindexObject()
    # Which says that it was changed now.
    set_dates(item, said_in(files))
    item.reindexObject(idxs=["modified"])
    follow_record(item)
    return item


def _made(
    place: DexterityContent, name: str, kind: str, uid: str, files: Mapping[str, bytes]
) -> DexterityContent:
    """A new object with an identity and fields, in its place. Raises Refused."""
    bare = createContent(kind)
    if not may_stand_in(place, bare):
        raise Refused(NOT_TAKEN_THERE)
    bare.id = name
    setattr(bare, "_plone.uuid", uid)
    set_state(bare.__of__(place), said_in(files), files.__getitem__)
    with is_returning(bare):
        place._setObject(name, bare, set_owner=0)
    # As it came it got a first version, which is none of its own.
    purge_versions(take_versions(bare))
    return place[name]


def _bring_parts(item: DexterityContent, files: Mapping[str, bytes]) -> None:
    """What stood in it, from the files of a version; not what stands elsewhere now."""
    inside = f"{PARTS}/"
    names = dict.fromkeys(
        path.split("/")[1] for path in files if path.startswith(inside)
    )
    for name in names:
        start = f"{inside}{name}/"
        own = {
            p.removeprefix(start): c for p, c in files.items() if p.startswith(start)
        }
        said = said_in(own)
        if name not in item.objectIds() and is_free(said["UID"]):
            part = _made(item, name, said["type"], said["UID"], own)
            fill(part, own)
            _bring_parts(part, own)


def _keep_version(item: DexterityContent, said: Mapping[str, Any]) -> None:
    archivist = api.portal.get_tool("portal_archivist")
    by = said["user"]["address"].rpartition(":")[2]
    facts = {
        "comment": str(said["message"]),
        "timestamp": datetime.fromisoformat(said["created"]).timestamp(),
        "review_state": "",
        "principal": by if by in actors_on(item) else "",
        "originator": None,
    }
    archivist.save(archivist.prepare(item, sys_metadata=facts), autoregister=True)


def _set_workflow_state(item: DexterityContent, state: str) -> None:
    tool = api.portal.get_tool("portal_workflow")
    for workflow in tool.getWorkflowsFor(item):
        if state in workflow.states:
            status = tool.getStatusOf(workflow.getId(), item) or {}
            tool.setStatusOf(workflow.getId(), item, {**status, "review_state": state})
            workflow.updateRoleMappingsFor(item)
    item.reindexObjectSecurity()


def differences(item: DexterityContent, written: ReadObject) -> tuple[str, ...]:
    """What the item says otherwise than the package: "v2 item.json".

    Compared are fields, files and what stands in it; pages are rendered anew. Names of
    accounts are of the portal they were made on.
    """
    there = [_compared(one.files) for one in versions_of(ArchivedItem(item))]
    wanted = [_compared(written.files(name)) for name in written.names]
    if len(there) < len(wanted):
        return ("versions",)
    # The last is what is there now; it may have been kept as a version, too.
    found = [*there[: len(wanted) - 1], there[-1]]
    return tuple(
        f"v{number} {path}"
        for number, (one, other) in enumerate(zip(wanted, found, strict=True), 1)
        for path in sorted({*one, *other})
        if one.get(path) != other.get(path)
    )


def _compared(files: Mapping[str, Source]) -> dict[str, str]:
    """Digests by path."""
    return {
        path: digest_of(_nameless(content) if path.endswith(STATE) else content)
        for path, content in files.items()
        if path == STATE or path.startswith(("files/", f"{PARTS}/"))
    }


def _nameless(state: Source) -> bytes:
    """What `item.json` says but for who made the item."""
    text = state.read_bytes() if isinstance(state, Path) else state
    assert isinstance(text, bytes)
    said = parse_json(text)
    told = said["fields"]
    kept = {one: told[one] for one in told if not one.endswith(".creators")}
    return json.dumps({**said, "fields": kept}, sort_keys=True).encode()


def _files(written: ReadObject, version: str) -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in written.files(version).items()}
