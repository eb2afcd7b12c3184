"""No code of a procedure and no number of a form stands in the register twice."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...base.stores.site_store import SiteStore
from ...editorial.intake.trial import IOnTrial
from ...editorial.working_copy.rules import baseline_of
from ...legal.documents.by_uid import record_with
from .codes import CodeStore
from collections.abc import Callable
from plone.dexterity.content import DexterityContent
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

    def keep(self, item: DexterityContent) -> None:
        """Note the code. A working copy has none of its own. Raises RefusedInput."""
        if IOnTrial.providedBy(item):
            return
        # The item itself, or the one that a working copy will be merged into.
        changed = baseline_of(item) or item
        uid, code = changed.UID(), self.of(item)
        if self.holder(code) not in (None, uid):
            raise RefusedInput(self.is_taken(code))
        if changed is item:
            self.store().keep(uid, code)

    def drop(self, item: DexterityContent) -> None:
        """An item that goes gives its code free."""
        self.store().drop(item.UID())
