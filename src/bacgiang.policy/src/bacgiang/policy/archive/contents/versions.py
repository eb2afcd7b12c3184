"""The versions of an item: each that was kept, and what is there now."""

from ..formats.ocfl import Source
from .archived_item import ArchivedItem
from .pages import page_of
from .parts import parts_of
from .state import said_by
from .state import state_of
from Acquisition import aq_base
from Acquisition import aq_parent
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


@dataclass(frozen=True)
class ItemVersion:
    """`saved` is aware UTC; `by` an account, "" where nobody is named."""

    saved: datetime
    by: str
    comment: str
    state: str
    files: Mapping[str, Source]


def versions_of(one: ArchivedItem) -> Iterator[ItemVersion]:
    """The oldest first; at least one. Raises NotWritten.

    What stands in an item, its page and what its room keeps of it are those of now;
    the last that was kept has them where it says what is there now. Each is made when
    it is asked for: of a thousand no two are in memory.
    """
    item, last = one.item, None
    for said, version in kept_of(one):
        if last is not None:
            yield _as_kept(*last)
        last = said, version
    state = state_of(item)
    now = {**state, **page_of(item), **parts_of(item)}
    if last is not None and said_by(state_of(last[1])) == said_by(state):
        yield _as_version(last[0], now)
        return
    if last is not None:
        yield _as_kept(*last)
    modified = item.modified().asdatetime().astimezone(UTC)
    there = api.content.get_state(item, default="")
    yield ItemVersion(modified, "", "", there, now)


def kept_of(one: ArchivedItem) -> Iterator[tuple[Mapping[str, Any], Any]]:
    """What is said of each that was kept, and the item as it was, in its place."""
    archivist = api.portal.get_tool("portal_archivist")
    named = (
        {"obj": one.item} if one.history is None else {"history_id": _name(one.history)}
    )
    for found in archivist.queryHistory(**named) or ():
        yield found.sys_metadata, in_place(found.data.object, one.item)


def _as_kept(said: Mapping[str, Any], version: DexterityContent) -> ItemVersion:
    return _as_version(said, {**state_of(version), **page_of(version)})


def _as_version(said: Mapping[str, Any], files: Mapping[str, Source]) -> ItemVersion:
    return ItemVersion(
        saved=datetime.fromtimestamp(said["timestamp"], UTC),
        by=str(said.get("principal", "")),
        comment=str(said.get("comment", "")),
        state=str(said.get("review_state", "")),
        files=files,
    )


def in_place(version: DexterityContent, item: DexterityContent) -> Any:
    """A version of an item as if it stood where the item stands."""
    return aq_base(version).__of__(aq_parent(item))


def _name(key: Any) -> Any:
    return key() if callable(key) else key
