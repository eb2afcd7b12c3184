"""Who may restore what was closed for secrecy or personal data."""

from ...base.refusal import Refusal
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.parameters import Transition
from .store import notice_store
from plone.uuid.interfaces import IUUID
from typing import Any


class ClosedItemRules:
    """Only a head sees and restores it."""

    def __init__(self, item: Any) -> None:
        self.item = item

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        if transition is not Transition.RESTORE or who.heads:
            return None
        notice = notice_store().get(IUUID(self.item))
        return NOT_YOUR_LEVEL if notice is not None and notice.closes_all else None
