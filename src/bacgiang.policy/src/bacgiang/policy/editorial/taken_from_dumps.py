"""What the public sees no longer is in no dump either, from that moment on (4.2a)."""

from ..base.dumps.dump import dumps
from ..base.dumps.store import dump_store
from ..base.policy_sites import on_policy_sites
from .scheduling.events import PublicationTimeChanged
from .withdrawal.closing import ItemsClosed
from .workflow.parameters import State
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any


@on_policy_sites
def take_withdrawn(item: DexterityContent, event: IAfterTransitionEvent) -> None:
    if event.old_state.id == State.PUBLISHED != event.new_state.id:
        _take(item)


@on_policy_sites
def take_deleted(item: DexterityContent, event: Any) -> None:
    if api.content.get_state(item, default="") == State.PUBLISHED:
        _take(item)


@on_policy_sites
def take_closed(event: ItemsClosed) -> None:
    for uid in event.uids:
        item = uuidToObject(uid, unrestricted=True)
        if item is not None:
            _take(item)


@on_policy_sites
def take_dated(event: PublicationTimeChanged) -> None:
    """Its end may have come nearer than the file knows."""
    _take(event.object)


def _take(item: DexterityContent) -> None:
    kind = item.portal_type
    if any(kind in dump.kinds for dump in dumps()):
        dump_store().note_gone(kind)
