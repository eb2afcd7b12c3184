"""Remarks and the answers to them, by the UID of the item. Nothing is changed later."""

from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ..kept_versions import VersionsShut
from .passages import Passage
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent
from plone.uuid.interfaces import IUUID


@stored_value
class Remark:
    """`words` on a passage; `by` is an account, `at` aware UTC."""

    identifier: str
    passage: Passage
    words: str
    by: str
    at: datetime


@stored_value
class Answer:
    """`words` may be "" where the remark is only marked as done (`settles`)."""

    words: str
    by: str
    at: datetime
    settles: bool


class RemarkStore(Persistent):
    """Both in the order in which they were made."""

    def __init__(self) -> None:
        self._remarks: OOBTree = OOBTree()
        self._answers: OOBTree = OOBTree()

    def add(self, uid: str, remark: Remark) -> None:
        key = f"{uid}|{remark.at.isoformat()}|{remark.identifier}"
        self._remarks[key] = remark

    def of_item(self, uid: str) -> tuple[Remark, ...]:
        return tuple(self._remarks.values(f"{uid}|", f"{uid}|~"))

    def answer(self, identifier: str, answer: Answer) -> None:
        self._answers[f"{identifier}|{answer.at.isoformat()}|{answer.by}"] = answer

    def answers(self, identifier: str) -> tuple[Answer, ...]:
        return tuple(self._answers.values(f"{identifier}|", f"{identifier}|~"))

    def is_open(self, remark: Remark) -> bool:
        """Until it is marked as done; whoever answers after that opens it again."""
        answers = self.answers(remark.identifier)
        return not (answers and answers[-1].settles)

    def forget(self, uid: str, until: datetime | None = None) -> None:
        """Of an item that is deleted for good; or those that were made until then."""
        for remark in self.of_item(uid):
            if until is not None and remark.at > until:
                continue
            for tree, key in (
                (self._answers, remark.identifier),
                (self._remarks, f"{uid}|{remark.at.isoformat()}|"),
            ):
                for one in list(tree.keys(key, f"{key}~")):
                    del tree[one]


remark_store = SiteStore("bacgiang.policy.remarks", RemarkStore)


@on_policy_sites
def forget_shut(event: VersionsShut) -> None:
    """They quote what was closed."""
    remark_store().forget(IUUID(event.item), event.until)
