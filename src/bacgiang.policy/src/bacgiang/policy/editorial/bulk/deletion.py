"""`fc-delete`: delete what each may be deleted."""

from .act import BulkAct
from .act import check_may
from .act import take_off_own_lock
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone.app.content.browser.contents.delete import DeleteActionView
from typing import Any


DELETE = "Delete objects"


class BulkDeletion(BulkAct):
    """What would break by it is shown before, by the stock view."""

    def __call__(self) -> str:
        if self.request.form.get("render") == "yes":
            return DeleteActionView(self.context, self.request)()
        return super().__call__()

    @property
    def recurses(self) -> bool:
        return False

    def act(self, obj: Any) -> None:
        check_may(DELETE, obj)
        take_off_own_lock(obj)
        aq_parent(aq_inner(obj)).manage_delObjects([obj.getId()])
