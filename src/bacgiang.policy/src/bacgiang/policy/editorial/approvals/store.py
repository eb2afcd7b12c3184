"""Approvals, kept with the site by UID: check-in and copying cannot touch them."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


@stored_value
class Approval:
    """The approval in force of one item (4.2a, 9.1)."""

    by: str
    at: datetime
    confirmation: str = ""
    confirmed_by: str = ""
    on_behalf_of: str = ""
    on_behalf_capacity: str = ""
    on_behalf_document: str = ""

    @property
    def is_reference(self) -> bool:
        return self.confirmation == "unconfirmed"


class ApprovalStore(Persistent):
    """The approval in force by UID; earlier ones are in the record of acts."""

    def __init__(self) -> None:
        self._approvals: OOBTree = OOBTree()

    def set(self, uid: str, approval: Approval) -> None:
        self._approvals[uid] = approval

    def get(self, uid: str) -> Approval | None:
        return self._approvals.get(uid)

    def drop(self, uid: str) -> None:
        if uid in self._approvals:
            del self._approvals[uid]


approval_store = SiteStore("bacgiang.policy.approvals", ApprovalStore)
