"""Where things stand: `fc-paste` puts in what was cut or copied, `fc-rename` gives new
titles and short names; each item by itself.
"""

from ...base.refusal import Refused
from ...units.register.reasons import NAME_BY_RENAMING
from ...units.register.unit import IUnit
from ..fixed_place import KEEPS_PLACE
from ..items import IEditorialItem
from ..visibility.seen import may_see
from . import reasons
from .act import BulkAct
from .act import check_lock
from .act import check_may
from .act import take_off_own_lock
from .outcome import Outcome
from .query import bound
from .query import folder_shown
from .query import seen_by_uid
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from functools import partial
from OFS.CopySupport import _cb_decode
from OFS.CopySupport import _cb_encode
from OFS.Moniker import loadMoniker
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFCore.permissions import ModifyPortalContent
from typing import Any
from ZODB.POSException import ConflictError
from zope.container.interfaces import INameChooser
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


MOVES = 1
LONGEST_CLIPBOARD = 8192


class BulkPaste(BulkAct):
    """The clipboard comes as a cookie, so it is input like any other."""

    def prepare(self) -> None:
        self.folder = folder_shown(self.context, self.request)
        try:
            kind, places = _cb_decode(self.request["__cp"], LONGEST_CLIPBOARD)
            self.places = [list(place) for place in places]
        except ConflictError:
            raise
        except Exception as error:
            # Whatever was sent as a clipboard and is none.
            raise Refused(reasons.EMPTY_CLIPBOARD) from error
        if not self.places:
            raise Refused(reasons.EMPTY_CLIPBOARD)
        self.moves = kind == MOVES

    def outcomes(self) -> Iterator[Outcome]:
        for place in self.places:
            obj = self._bound(place)
            if obj is None:
                yield Outcome("", _name(place), (reasons.NOT_FOUND,))
                continue
            self.place = place
            yield self.attempt(obj, self.action)

    def action(self, obj: DexterityContent) -> None:
        if self.moves:
            take_off_own_lock(obj)
        one = _cb_encode((int(self.moves), [self.place]))
        try:
            self.folder.manage_pasteObjects(one)
        except ValueError as error:
            # Dexterity says so of what cannot be added there.
            raise Refused(reasons.NOT_HERE) from error

    def _bound(self, place: list[Any]) -> Any | None:
        """The object at a place of the clipboard that whoever acts may see."""
        try:
            obj = loadMoniker(place).bind(self.context.getPhysicalRoot())
        except ConflictError:
            raise
        except Exception:
            # A place that is not there any more fails in as many ways as it has steps.
            return None
        return obj if may_see(obj) else None


def _name(place: list[Any]) -> str:
    return str(place[-1]) if place else "?"


UID = "UID_"
MOVE = "Copy or Move"


class BulkRenaming(BulkAct):
    """Sent as `UID_<n>`, `newid_<n>` and `newtitle_<n>`; empty means unchanged."""

    def outcomes(self) -> Iterator[Outcome]:
        names = [name for name in self.request.form if name.startswith(UID)]
        bound(names)
        for name in names:
            number, uid = name.removeprefix(UID), self.form_value(name)
            obj = seen_by_uid(uid) if uid else None
            if obj is None:
                yield Outcome(uid, uid, (reasons.NOT_FOUND,))
                continue
            title = self.form_value(f"newtitle_{number}")
            short_name = self.form_value(f"newid_{number}")
            rename = partial(self._rename, title=title, short_name=short_name)
            yield self.attempt(obj, rename)

    def _rename(self, obj: DexterityContent, title: str, short_name: str) -> None:
        if title and title != obj.Title():
            check_may(ModifyPortalContent, obj)
            check_lock(obj)
            if IUnit.providedBy(obj):
                raise Refused(NAME_BY_RENAMING)
            obj.setTitle(title)
            notify(ObjectModifiedEvent(obj))
        if short_name and short_name != obj.getId():
            _check_place(obj)
            take_off_own_lock(obj)
            self._move(obj, short_name)

    def _move(self, obj: DexterityContent, short_name: str) -> None:
        folder = aq_parent(aq_inner(obj))
        chosen = INameChooser(folder).chooseName(short_name, obj)
        try:
            folder.manage_renameObjects([obj.getId()], [chosen])
        except ValueError as error:
            # Dexterity says so of what may not be added anew where it stands.
            raise Refused(reasons.NOT_NOW) from error


def _check_place(obj: DexterityContent) -> None:
    is_item = IEditorialItem.providedBy(obj)
    if not api.user.has_permission(MOVE, obj=obj):
        raise Refused(KEEPS_PLACE if is_item else reasons.NOT_NOW)
