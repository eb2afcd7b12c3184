"""No code of a procedure and no number of a form stands in the register twice.

Who gives a draft one code after the other learns nothing of what other boards have in
work: it is set aside in silence, theirs once, and told once the record is to come out.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...base.stores.site_store import SiteStore
from ...editorial.visibility.seen import may_see
from ...editorial.workflow.parameters import State
from ...editorial.workflow.parameters import Transition
from ...editorial.workflow.rules import RefusedTransition
from ...editorial.working_copy.rules import baseline_of
from ...legal.documents.by_uid import record_with
from ...legal.documents.uniqueness import gives_way
from ...legal.documents.uniqueness import TOWARDS_PUBLICATION
from .codes import CodeStore
from bacgiang.policy import _
from collections.abc import Callable
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent
from typing import Any


class UniqueCode:
    """Codes of one kind of item: who has which, kept up on every way in."""

    def __init__(
        self,
        store: SiteStore[CodeStore],
        name: str,
        is_taken: Callable[[str], Refusal],
    ) -> None:
        """`name` is that of the item's attribute."""
        self.store = store
        self.name = name
        self.is_taken = is_taken

    def of(self, item: DexterityContent) -> Any:
        """The code; None of a working copy that comes into being, without any field."""
        return getattr(item, self.name)

    def holder(self, code: str) -> str | None:
        """UID of the item with this code."""
        return self.store().holder(code)

    def item(self, code: str) -> Any | None:
        """The item with this code, whoever asks."""
        uid = self.holder(code)
        return record_with(uid) if uid else None

    def taken_from(self, item: DexterityContent) -> Refusal | None:
        """Why the item cannot have its code: another has it; None where it can."""
        code, own = self.of(item), IUUID(_itself(item), None)
        if self._seen(code, own) is not None:
            return self.is_taken(code)
        return None if self.holder(code) in (None, own) else HELD_BY_OTHERS

    def seen(self, new: DexterityContent) -> Any | None:
        """What has the code of something new, where whoever acts may know of it."""
        uid = self._seen(self.of(new), None)
        return record_with(uid) if uid is not None else None

    def _seen(self, code: str, own: str | None) -> str | None:
        """UID of another with the code that whoever acts may know of: one of their own
        that was set aside for what others have in work, too.
        """
        holder, aside = self.holder(code), self.store().same_aside(code)
        is_there = own is not None and own in (holder, *aside)
        others = (holder, *(() if is_there else aside))
        known = (uid for uid in others if uid not in (None, own) and _may_know(uid))
        return next(known, None)

    def keep(self, item: DexterityContent) -> None:
        """Note the code. A working copy has none of its own. Raises RefusedInput."""
        refusal = self.taken_from(item)
        if refusal is None:
            self._note(item)
            return
        is_out = api.content.get_state(item, default="") == State.PUBLISHED
        if is_out or refusal is not HELD_BY_OTHERS:
            raise RefusedInput(refusal)
        if _itself(item) is item:
            self.store().set_aside(item.UID(), self.of(item))

    def ask_again(self, item: DexterityContent, event: IBeforeTransitionEvent) -> None:
        """Before a step towards publication: no trial of the step tells it, nor does
        handing in, which one person does and takes back at will.
        """
        transition = event.transition
        if transition is None or transition.id not in TOWARDS_PUBLICATION:
            return
        refusal = self.taken_from(item)
        if refusal is HELD_BY_OTHERS and transition.id == Transition.SUBMIT:
            return
        holder = self.holder(self.of(item))
        if refusal is HELD_BY_OTHERS and holder is not None and gives_way(holder):
            self.store().set_aside(holder, self.of(item))
            refusal = None
        if refusal is not None:
            raise RefusedTransition(refusal)
        self._note(item)

    def _note(self, item: DexterityContent) -> None:
        if _itself(item) is item:
            self.store().keep(item.UID(), self.of(item))

    def drop(self, item: DexterityContent) -> None:
        """An item that goes gives its code free."""
        self.store().drop(item.UID())


def _may_know(uid: str) -> bool:
    record = record_with(uid)
    return record is None or may_see(record)


def _itself(item: DexterityContent) -> DexterityContent:
    """The item, or the one that a working copy will be merged into."""
    return baseline_of(item) or item


HELD_BY_OTHERS = Refusal(
    "held_by_others",
    _(
        "refusal_procedure_held_by_others",
        default="Another unit has a record with this code in work. Ask its board to "
        "publish it.",
    ),
    "code",
)
