"""Record that a working copy was made or given up.

That it was merged is recorded where it is published, with what was approved.
"""

from ...base.acts.recording import record_act
from .kinds import CANCEL_CHECK_OUT
from .kinds import CHECK_OUT
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
