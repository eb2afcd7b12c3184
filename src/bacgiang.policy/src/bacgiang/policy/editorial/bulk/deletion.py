"""`fc-delete`: delete what each may be deleted."""

from .act import BulkAct
from .act import take_off_own_lock
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone.app.content.browser.contents.delete import DeleteActionView
from typing import Any


class BulkDeletion(DeleteActionView, BulkAct):
    """What would break by it is shown before."""

    def action(self, obj: Any) -> None:
        take_off_own_lock(obj)
        aq_parent(aq_inner(obj)).manage_delObjects([obj.getId()])
