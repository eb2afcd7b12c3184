"""The frame of every bulk act: each item in a savepoint of its own."""

from ...base.refusal import Refused
from ..incoming.encoding.deciding import LOCKED
from .asked import chosen_uids
from .asked import seen_by_uid
from .asked import with_contents
from .outcome import answer_of
from .outcome import Outcome
from .reasons import EXPECTED
from .reasons import NOT_FOUND
from .reasons import NOT_NOW
from .reasons import refusals_of
from collections.abc import Callable
from collections.abc import Iterator
import json
from plone import api
from plone.locking.interfaces import ILockable
from plone.protect import CheckAuthenticator
from plone.protect.postonly import check as check_post
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
import transaction
from typing import Any


MODIFY = "Modify portal content"


class BulkAct(BrowserView):
    """Answers `{"status", "msg", "items": [{"UID", "title", "done", "reasons"}]}`."""

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

    def act(self, obj: Any) -> None:
        """Do it. Raises one of EXPECTED with the reason against it."""
        raise NotImplementedError

    def outcomes(self) -> Iterator[Outcome]:
        done: set[str] = set()
        for uid in chosen_uids(self.request):
            obj = seen_by_uid(uid)
            if obj is None:
                yield Outcome(uid, uid, (NOT_FOUND,))
                continue
            for one in list(self.targets(obj)):
                if IUUID(one, "") not in done:
                    done.add(IUUID(one, ""))
                    yield self.attempt(one, self.act)

    def targets(self, obj: Any) -> Iterator[Any]:
        """What a chosen object stands for."""
        yield from with_contents(obj) if self.recurses else (obj,)

    @property
    def recurses(self) -> bool:
        return self.request.form.get("recurse") == "yes"

    def attempt(self, obj: Any, act: Callable[[Any], None]) -> Outcome:
        """One item; where it is refused, whatever was begun is undone."""
        uid, title = IUUID(obj, ""), obj.Title() or obj.getId()
        point = transaction.savepoint(optimistic=True)
        try:
            act(obj)
        except EXPECTED as error:
            point.rollback()
            return Outcome(uid, title, refusals_of(error))
        return Outcome(uid, title)

    def json(self, data: Any) -> str:
        kind = "application/json; charset=utf-8"
        self.request.response.setHeader("Content-Type", kind)
        return json.dumps(data)

    def sent(self, name: str) -> str:
        """A value of the form; "" where it is none or no single text."""
        value = self.request.form.get(name, "")
        return value.strip() if isinstance(value, str) else ""


def check_may(permission: str, obj: Any) -> None:
    """Raises Refused unless whoever acts has the permission on the object."""
    if not api.user.has_permission(permission, obj=obj):
        raise Refused(NOT_NOW)


def check_lock(obj: Any) -> None:
    """Raises Refused where somebody else edits the object."""
    lockable = ILockable(obj, None)
    if lockable is not None and not lockable.can_safely_unlock():
        raise Refused(LOCKED)


def take_off_own_lock(obj: Any) -> None:
    """For what cannot be done to a locked object. Raises Refused as `check_lock`."""
    check_lock(obj)
    lockable = ILockable(obj, None)
    if lockable is not None and lockable.locked():
        lockable.unlock()


def check_change(obj: Any) -> None:
    """What a change of an object's own fields needs."""
    check_may(MODIFY, obj)
    check_lock(obj)
