"""Texts an editor wants left as they are, kept with the site by UID."""

from ....base.stores.site_store import SiteStore
from ....base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


@stored_value
class IgnoredEncodingFinding:
    """One field's text that is not to be converted; `digest` names the text."""

    digest: str
    by: str
    at: datetime


class IgnoredEncodingFindings(Persistent):
    """Decisions by UID and field. Another text in the field needs another decision."""

    def __init__(self) -> None:
        self._decisions: OOBTree = OOBTree()

    def leave(self, uid: str, field: str, decision: IgnoredEncodingFinding) -> None:
        self._decisions[(uid, field)] = decision

    def is_left(self, uid: str, field: str, digest: str) -> bool:
        decision = self._decisions.get((uid, field))
        return decision is not None and decision.digest == digest

    def carry_over(self, uid: str, to: str) -> None:
        """Let the decisions on one item hold for another that has its texts."""
        for key in list(self._decisions.keys((uid, ""), (uid, "\U0010ffff"))):
            self._decisions[(to, key[1])] = self._decisions[key]


ignored_encoding_findings = SiteStore(
    "bacgiang.policy.left_as_it_is", IgnoredEncodingFindings
)
