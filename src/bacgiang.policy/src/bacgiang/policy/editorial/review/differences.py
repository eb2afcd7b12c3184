"""What changed between the earlier text and the present one."""

from ..offers.item_text import snapshot_of
from ..offers.snapshot import compare
from ..offers.snapshot import Line
from ..offers.snapshot import Portion
from .basis import Basis
from .basis import BasisKind
from dataclasses import replace
from datetime import datetime
from plone import api
from Products.CMFEditions.interfaces.IArchivist import ArchivistError
from typing import Any


class NoVersion(LookupError):
    """No version of the text was kept from that time."""


def earlier_item(item: Any, basis: Basis) -> Any:
    """The item as it was: the published one, or the version kept at that time.

    Raises NoVersion where the earlier text was not kept, Unauthorized where the person
    may not see versions.
    """
    if basis.kind is BasisKind.PUBLISHED:
        return basis.item
    repository = api.portal.get_tool("portal_repository")
    try:
        number = _number_at(repository, item, basis.moment)
        return repository.retrieve(item, number).object
    except ArchivistError as error:
        raise NoVersion("nothing was kept") from error


def differences(
    earlier: Any, item: Any, basis: Basis
) -> dict[Portion, tuple[Line, ...]]:
    """The portions that differ, with their lines; empty when nothing changed."""
    before, now = snapshot_of(earlier), snapshot_of(item)
    if basis.kind is BasisKind.SUBMITTED_BEFORE:
        # A version keeps the item alone, not the pictures and files inside it.
        before, now = replace(before, parts=()), replace(now, parts=())
    return compare(before, now)


def _number_at(repository: Any, item: Any, moment: datetime | None) -> int:
    """Number of the last version saved before the moment. Raises NoVersion."""
    history = repository.getHistoryMetadata(item)
    length = history.getLength(countPurged=False) if history else 0
    for index in range(length - 1, -1, -1):
        facts = history.retrieve(index, countPurged=False)["metadata"]
        saved_at = facts["sys_metadata"]["timestamp"]
        if moment is not None and saved_at <= moment.timestamp():
            return history.getVersionId(index, countPurged=False)
    raise NoVersion("before the moment")
