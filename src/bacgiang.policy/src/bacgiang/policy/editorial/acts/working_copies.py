"""Record that a working copy was made or given up; find those that there were.

That it was merged is recorded where it is published, with what was approved.
"""

from ...base.acts.recording import record_act
from .kinds import CANCEL_CHECK_OUT
from .kinds import CHECK_IN
from .kinds import CHECK_OUT
from .store import act_store
from plone.app.iterate.interfaces import ICancelCheckoutEvent
from plone.app.iterate.interfaces import ICheckoutEvent
from plone.uuid.interfaces import IUUID


def record_check_out(event: ICheckoutEvent) -> None:
    """The item is the published one; the copy is in the details."""
    copy = {"working_copy": IUUID(event.working_copy, "")}
    record_act(CHECK_OUT, event.object, details=copy)


def record_cancelled(event: ICancelCheckoutEvent) -> None:
    if event.baseline is not None:
        copy = {"working_copy": IUUID(event.object, "")}
        record_act(CANCEL_CHECK_OUT, event.baseline, details=copy)


def merged_into(uid: str) -> list[str]:
    """UIDs of working copies whose words an item has by now."""
    return _named(uid, CHECK_IN)


def copies_made_of(uid: str) -> list[str]:
    """UIDs of all working copies that an item had, whatever became of them."""
    return _named(uid, CHECK_OUT)


def _named(uid: str, kind: str) -> list[str]:
    acts = (act for act in act_store().of_item(uid) if act.kind == kind)
    return [copy for act in acts if (copy := act.details.get("working_copy"))]
