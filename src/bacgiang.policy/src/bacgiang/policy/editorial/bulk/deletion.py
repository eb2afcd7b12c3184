"""`fc-delete` takes out what was chosen, each by itself, and says before what goes."""

from ...base.refusal import Refusal
from ..deleted.asking import AskBeforeDeleting
from ..items import holder_of
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.state_now import title_for_item
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from .act import BulkAct
from .act import take_off_own_lock
from .outcome import Outcome
from .query import chosen_uids
from .query import seen_by_uid
from .reasons import WITHDRAW
from .reasons import WITHDRAW_UNSEEN
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Callable
from dataclasses import replace
import json
from plone import api
from plone.app.content.browser.contents.delete import DeleteActionView
from plone.dexterity.content import DexterityContent
from Products.CMFCore.permissions import DeleteObjects
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


class AskedOfMany(AskBeforeDeleting):
    """What the dialog says of one of the items chosen."""

    @property
    def is_allowed(self) -> bool:
        return bool(api.user.has_permission(DeleteObjects, obj=self.context))

    @property
    def is_withdrawn_instead(self) -> bool:
        state = api.content.get_state(self.holder, default="")
        return not self.is_allowed and state == State.PUBLISHED

    @property
    def withdrawn_instead(self) -> Refusal:
        """What is said where it is: readers never see, or see no more, some of it."""
        if moment_of(self.holder) is Moment.DURING:
            return WITHDRAW
        title = translate(title_for_item(self.holder), context=self.request)
        return WITHDRAW_UNSEEN.at(None, state=title)

    @property
    def holder(self) -> DexterityContent:
        """The item that has the state."""
        return holder_of(self.context) or self.context

    @property
    def way_to_withdraw(self) -> str:
        """Address of the act, "" for whoever may not do it."""
        if not self.is_withdrawn_instead or refusals(self.holder, Transition.WITHDRAW):
            return ""
        return f"{self.holder.absolute_url()}/@@act/{Transition.WITHDRAW.value}"


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

    def attempt(self, obj: DexterityContent, act: Callable[[Any], None]) -> Outcome:
        done = super().attempt(obj, act)
        asked = AskedOfMany(obj, self.request)
        told = done.refusals and asked.is_withdrawn_instead
        return replace(done, refusals=(asked.withdrawn_instead,)) if told else done

    def action(self, obj: DexterityContent) -> None:
        take_off_own_lock(obj)
        aq_parent(aq_inner(obj)).manage_delObjects([obj.getId()])
