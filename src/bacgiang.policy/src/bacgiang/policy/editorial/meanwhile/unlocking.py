"""Who is told that somebody edits an item is told whose text it is, and asked first."""

from ...base.act_page.act_page import ActPage
from ...base.acts.recording import record_act
from ...base.date_labels import stamp_label
from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.people.own_language.parts import ToldToMembers
from ..acts.kinds import UNLOCK
from bacgiang.policy import _
from datetime import datetime
from datetime import UTC
from plone.app.layout.viewlets.locking import LockInfoViewlet
from plone.dexterity.content import DexterityContent
from plone.locking.browser.locking import LockingOperations
from plone.locking.interfaces import ILockable
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


NOT_TO_BE_UNLOCKED = Refusal(
    "not_to_be_unlocked",
    _(
        "refusal_not_to_be_unlocked",
        default="This lock is not taken off here: it was set by a step of its own.",
    ),
    status=403,
)


def lock_of_another(item: DexterityContent, request: HTTPRequest) -> Any:
    """Plone's facts of the lock that keeps the person out; None where none does."""
    info = getMultiAdapter((item, request), name="plone_lock_info")
    return info.lock_info() if info.is_locked_for_current_user() else None


def since(lock: Any) -> str:
    """When it was locked, in words of the page's language."""
    moment = datetime.fromtimestamp(lock["time"], tz=UTC)
    return stamp_label(moment, frame_language())


class LockNotice(ToldToMembers, LockInfoViewlet):
    """As Plone's; what it offers is to be asked."""

    template = ViewPageTemplateFile("locked.pt")

    def update(self) -> None:
        is_asked = isinstance(self.view, Unlock)
        self.lock = None if is_asked else lock_of_another(self.context, self.request)

    @property
    def since(self) -> str:
        return since(self.lock)


class AskingOperations(LockingOperations):
    """Plone's, but nobody's lock is taken off unasked."""

    def force_unlock(self, redirect: bool = True) -> None:
        self.request.response.redirect(f"{self.context.absolute_url()}/@@unlock")


class Unlock(ActPage):
    """Whose form is open, since when, and what becomes of the text in it."""

    def prepare(self) -> None:
        self.lock = lock_of_another(self.context, self.request)

    @property
    def since(self) -> str:
        return since(self.lock)

    def act(self) -> None:
        address = f"{self.context.absolute_url()}/view"
        if self.lock is None:
            self.redirect(address)
            return
        lockable = ILockable(self.context)
        if not lockable.stealable():
            raise Refused(NOT_TO_BE_UNLOCKED)
        record_act(UNLOCK, self.context, details={"locked_by": self.lock["creator"]})
        lockable.unlock()
        said = _(
            "info_unlocked",
            default="Unlocked. ${name} may still have the form open, with text that is "
            "not saved.",
            mapping={"name": self.lock["fullname"]},
        )
        self.redirect(address, said)
