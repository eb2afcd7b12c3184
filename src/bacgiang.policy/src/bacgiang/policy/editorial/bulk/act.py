"""The frame of every bulk act: each item in a savepoint of its own."""

from ...base.form_values import form_value
from ...base.refusal import Refused
from ..incoming.encoding.deciding import LOCKED
from . import reasons
from .outcome import answer_of
from .outcome import Outcome
from .query import chosen_uids
from .query import seen_by_uid
from .query import with_contents
from collections.abc import Callable
from collections.abc import Iterator
from plone import api
from plone.app.content.browser.contents import ContentsBaseAction
from plone.dexterity.content import DexterityContent
from plone.locking.interfaces import ILockable
from plone.protect import CheckAuthenticator
from plone.protect.postonly import check as check_post
from plone.uuid.interfaces import IUUID
import transaction
from typing import Any


class BulkAct(ContentsBaseAction):
    """Answers `{"status", "msg", "items": [{"UID", "title", "done", "reasons"}]}`.

    Mixed into Plone's views of folder contents: how they read their form, what they
    show before and what permission they ask for stays theirs.
    """

    recurse = False

    def __call__(self) -> str:
        CheckAuthenticator(self.request)
        check_post(self.request)
        try:
            self.prepare()
            outcomes = list(self.outcomes())
        except Refused as error:
            outcomes = [Outcome("", self.context.Title(), error.refusals)]
        return self.json(answer_of(outcomes, self.request))

    def prepare(self) -> None:
        """Read what holds for all items. Raises Refused where nothing can be done."""

    def outcomes(self) -> Iterator[Outcome]:
        done: set[str] = set()
        for uid in chosen_uids(self.request):
            obj = seen_by_uid(uid)
            if obj is None:
                yield Outcome(uid, uid, (reasons.NOT_FOUND,))
                continue
            for one in list(self.targets(obj)):
                if IUUID(one, "") not in done:
                    done.add(IUUID(one, ""))
                    yield self.attempt(one, self.action)

    def targets(self, obj: DexterityContent) -> Iterator[Any]:
        """What a chosen object stands for."""
        yield from with_contents(obj) if self.recurse else (obj,)

    def attempt(self, obj: DexterityContent, act: Callable[[Any], None]) -> Outcome:
        """One item; where it is refused, whatever was begun is undone."""
        uid, title = IUUID(obj, ""), obj.Title() or obj.getId()
        point = transaction.savepoint(optimistic=True)
        try:
            if self.required_obj_permission:
                check_may(self.required_obj_permission, obj)
                check_lock(obj)
            act(obj)
        except reasons.EXPECTED as error:
            point.rollback()
            return Outcome(uid, title, reasons.refusals_of(error))
        return Outcome(uid, title)

    def form_value(self, name: str) -> str:
        """A value of the form; "" where it is none or no single text."""
        return form_value(self.request.form, name).strip()


def check_may(permission: str, obj: DexterityContent) -> None:
    """Raises Refused unless whoever acts has the permission on the object."""
    if not api.user.has_permission(permission, obj=obj):
        raise Refused(reasons.NOT_NOW)


def check_lock(obj: DexterityContent) -> None:
    """Raises Refused where somebody else edits the object."""
    lockable = ILockable(obj, None)
    if lockable is not None and not lockable.can_safely_unlock():
        raise Refused(LOCKED)


def take_off_own_lock(obj: DexterityContent) -> None:
    """For what cannot be done to a locked object. Raises Refused as `check_lock`."""
    check_lock(obj)
    lockable = ILockable(obj, None)
    if lockable is not None and lockable.locked():
        lockable.unlock()
