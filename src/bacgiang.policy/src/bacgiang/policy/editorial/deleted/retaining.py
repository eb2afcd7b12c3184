"""Keep an item that is about to be deleted."""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ...units.owning import IOwnedRecord
from ...units.sites.belonging import unit_code_of
from ..items import holder_of
from ..items import IEditorialItem
from ..kept_versions import take_versions
from ..working_copy.merging import is_merging
from .store import deleted_store
from .store import DeletedItem
from Acquisition import aq_base
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID


@on_policy_sites
def keep_removed(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    """Items that go by themselves; their pictures and files go and come with them.

    A working copy is not kept: what it was a copy of is still there, or has its words
    by now (it is marked no more when it goes).
    """
    stands_alone = event.object is item and holder_of(item) is None
    is_copy = IWorkingCopy.providedBy(item) or is_merging()
    folder = IUUID(event.oldParent, None)
    if not stands_alone or folder is None or is_copy:
        return
    base = aq_base(item)
    kept = DeletedItem(
        item=base,
        uid=IUUID(item),
        name=event.oldName,
        folder=folder,
        unit=_unit_of(item),
        by=current_actor(),
        at=now_utc(),
        versions=take_versions(base),
    )
    deleted_store().add(kept)


def _unit_of(item: IEditorialItem) -> str:
    """The unit on whose pages it is put back: of a record, the one in charge."""
    if IOwnedRecord.providedBy(item):
        return str(item.owning_unit)
    return unit_code_of(item)
