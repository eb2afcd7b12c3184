"""`fc-delete` takes out what was chosen, each by itself, and says before what goes."""

from ..deleted.asking import AskBeforeDeleting
from .act import BulkAct
from .act import take_off_own_lock
from .query import chosen_uids
from .query import seen_by_uid
from Acquisition import aq_inner
from Acquisition import aq_parent
import json
from plone import api
from plone.app.content.browser.contents.delete import DeleteActionView
from plone.dexterity.content import DexterityContent
from Products.CMFCore.permissions import DeleteObjects
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class AskedOfMany(AskBeforeDeleting):
    """What the dialog says of one of the items chosen."""

    @property
    def is_allowed(self) -> bool:
        return bool(api.user.has_permission(DeleteObjects, obj=self.context))


class BulkDeletion(DeleteActionView, BulkAct):
    """What goes, what would lead nowhere, and the way back is shown before."""

    asking = ViewPageTemplateFile("deletion.pt")

    def __call__(self) -> str:
        if self.request.form.get("render") != "yes":
            said: str = BulkAct.__call__(self)
            return said
        self.request.response.setHeader(
            "Content-Type", "application/json; charset=utf-8"
        )
        return json.dumps({"html": self.asking()})

    def asked(self) -> list[AskedOfMany]:
        found = map(seen_by_uid, chosen_uids(self.request))
        return [AskedOfMany(one, self.request) for one in found if one is not None]

    def action(self, obj: DexterityContent) -> None:
        take_off_own_lock(obj)
        aq_parent(aq_inner(obj)).manage_delObjects([obj.getId()])
