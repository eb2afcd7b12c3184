"""`fc-rename`: new titles and short names for many items."""

from ...base.refusal import Refused
from ..fixed_place import KEEPS_PLACE
from ..items import IEditorialItem
from .act import BulkAct
from .act import check_lock
from .act import check_may
from .act import take_off_own_lock
from .outcome import Outcome
from .query import seen_by_uid
from .reasons import NOT_FOUND
from .reasons import NOT_NOW
from .reasons import NOTHING_CHOSEN
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from functools import partial
from plone import api
from Products.CMFCore.permissions import ModifyPortalContent
from typing import Any
from zope.container.interfaces import INameChooser
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


UID = "UID_"
MOVE = "Copy or Move"


class BulkRenaming(BulkAct):
    """Sent as `UID_<n>`, `newid_<n>` and `newtitle_<n>`; empty means unchanged."""

    def outcomes(self) -> Iterator[Outcome]:
        names = [name for name in self.request.form if name.startswith(UID)]
        if not names:
            raise Refused(NOTHING_CHOSEN)
        for name in names:
            number, uid = name.removeprefix(UID), self.form_value(name)
            obj = seen_by_uid(uid) if uid else None
            if obj is None:
                yield Outcome(uid, uid, (NOT_FOUND,))
                continue
            title = self.form_value(f"newtitle_{number}")
            short_name = self.form_value(f"newid_{number}")
            rename = partial(self._rename, title=title, short_name=short_name)
            yield self.attempt(obj, rename)

    def _rename(self, obj: Any, title: str, short_name: str) -> None:
        if title and title != obj.Title():
            check_may(ModifyPortalContent, obj)
            check_lock(obj)
            obj.setTitle(title)
            notify(ObjectModifiedEvent(obj))
        if short_name and short_name != obj.getId():
            _check_place(obj)
            take_off_own_lock(obj)
            self._move(obj, short_name)

    def _move(self, obj: Any, short_name: str) -> None:
        folder = aq_parent(aq_inner(obj))
        chosen = INameChooser(folder).chooseName(short_name, obj)
        folder.manage_renameObjects([obj.getId()], [chosen])


def _check_place(obj: Any) -> None:
    if not api.user.has_permission(MOVE, obj=obj):
        raise Refused(KEEPS_PLACE if IEditorialItem.providedBy(obj) else NOT_NOW)
