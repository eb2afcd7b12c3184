"""The versions of an item: each that was kept, and what is there now."""

from .archived_item import ArchivedItem
from .pages import page_of
from .parts import parts_of
from .state import STATE
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
    """`saved` is aware UTC; `by` an account, "" where nobody is named; `number` from 0
    is Plone's own, None for what is there now and was not kept as a version.
    """

    number: int | None
    saved: datetime
    by: str
    comment: str
    state: str
    files: Mapping[str, bytes]


def versions_of(one: ArchivedItem) -> list[ItemVersion]:
    """The oldest first; at least one. Raises NotWritten.

    What stands in an item, its page and what its room keeps of it are those of now.
    """
    kept = list(_kept(one))
    now = {**state_of(one.item), **page_of(one.item), **parts_of(one.item)}
    modified = one.item.modified().asdatetime().astimezone(UTC)
    says_more = not kept or kept[-1].files[STATE] != now[STATE]
    if says_more or now.keys() != kept[-1].files.keys():
        state = api.content.get_state(one.item, default="")
        kept.append(ItemVersion(None, modified, "", "", state, now))
    return kept


def _kept(one: ArchivedItem) -> Iterator[ItemVersion]:
    archivist = api.portal.get_tool("portal_archivist")
    named = (
        {"obj": one.item} if one.history is None else {"history_id": _name(one.history)}
    )
    for number, found in enumerate(archivist.queryHistory(**named) or ()):
        said = found.sys_metadata
        version = in_place(found.data.object, one.item)
        yield ItemVersion(
            number=number,
            saved=datetime.fromtimestamp(said["timestamp"], UTC),
            by=str(said.get("principal", "")),
            comment=str(said.get("comment", "")),
            state=str(said.get("review_state", "")),
            files={**state_of(version), **page_of(version)},
        )


def in_place(version: DexterityContent, item: DexterityContent) -> Any:
    """A version of an item as if it stood where the item stands."""
    return aq_base(version).__of__(aq_parent(item))


def _name(key: Any) -> Any:
    return key() if callable(key) else key
