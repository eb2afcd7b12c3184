"""The text under review and an earlier one: which that is, and what differs."""

from ..offers.item_text import snapshot_of
from ..offers.snapshot import compare
from ..offers.snapshot import Line
from ..offers.snapshot import Portion
from ..workflow.parameters import Transition
from ..working_copy.rules import baseline_of
from AccessControl import getSecurityManager
from Acquisition import aq_base
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFEditions.interfaces.IArchivist import ArchivistError
from typing import Any


# Each of these ends a review: what is submitted after it was seen before.
ENDS_REVIEW = frozenset({Transition.RETURN, Transition.RETRACT, Transition.RESTORE})


class BasisKind(StrEnum):
    """Why there is an earlier text."""

    PUBLISHED = "published"
    SUBMITTED_BEFORE = "submitted_before"
    ASKED_FOR = "asked_for"


@dataclass(frozen=True)
class Basis:
    """The earlier text: of the published item, or of this one at a moment (aware)."""

    kind: BasisKind
    item: Any
    moment: datetime | None = None


def basis_of(item: DexterityContent) -> Basis | None:
    """What the item is compared with; None for what nobody has seen before."""
    baseline = baseline_of(item)
    if baseline is not None:
        seen = getSecurityManager().checkPermission("View", baseline)
        return Basis(BasisKind.PUBLISHED, baseline) if seen else None
    moment = _last_review_ended(item)
    return None if moment is None else Basis(BasisKind.SUBMITTED_BEFORE, item, moment)


def _last_review_ended(item: DexterityContent) -> datetime | None:
    chain = api.portal.get_tool("portal_workflow").getChainFor(item)
    history = getattr(aq_base(item), "workflow_history", {})
    steps = history.get(chain[0], ()) if chain else ()
    for step in reversed(steps):
        if step.get("action") in ENDS_REVIEW:
            return step["time"].toZone("UTC").asdatetime()
    return None


class NoVersion(LookupError):
    """No version of the text was kept from that time."""


def earlier_item(item: DexterityContent, basis: Basis) -> Any:
    """The item as it was: the published one, or the version kept at that time.

    Raises NoVersion where the earlier text was not kept, Unauthorized where the person
    may not see versions.
    """
    if basis.kind is BasisKind.PUBLISHED:
        return basis.item
    repository = api.portal.get_tool("portal_repository")
    return version(item, _number_at(repository, item, basis.moment))


def version(item: DexterityContent, number: int) -> Any:
    """The item as it was kept under a number. Raises NoVersion, Unauthorized."""
    try:
        return api.portal.get_tool("portal_repository").retrieve(item, number).object
    except ArchivistError as error:
        raise NoVersion(number) from error


def differences(
    earlier: Any, item: DexterityContent, basis: Basis
) -> dict[Portion, tuple[Line, ...]]:
    """The portions that differ, with their lines; empty when nothing changed."""
    before, now = snapshot_of(earlier), snapshot_of(item)
    if basis.kind is not BasisKind.PUBLISHED:
        # A version keeps the item alone, not the pictures and files inside it.
        before, now = replace(before, parts=()), replace(now, parts=())
    if "title" not in getattr(aq_base(item), "words", ("title",)):
        # A copy of words alone is called by what it is; the unit keeps its name.
        before, now = (replace(one, title="", lead="") for one in (before, now))
    return compare(before, now)


def _number_at(repository: Any, item: DexterityContent, moment: datetime | None) -> int:
    """Number of the last version saved before the moment. Raises NoVersion."""
    history = repository.getHistoryMetadata(item)
    length = history.getLength(countPurged=False) if history else 0
    for index in range(length - 1, -1, -1):
        facts = history.retrieve(index, countPurged=False)["metadata"]
        saved_at = facts["sys_metadata"]["timestamp"]
        if moment is not None and saved_at <= moment.timestamp():
            return history.getVersionId(index, countPurged=False)
    raise NoVersion("before the moment")
