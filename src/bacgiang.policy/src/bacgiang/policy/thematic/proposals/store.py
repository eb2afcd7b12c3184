"""What was proposed: until an address is confirmed with it, then by its token."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...citizen.following.followers import Followers
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
import json
from persistent import Persistent
from typing import Any


@stored_value
class Proposal:
    """`values`: JSON, field by field, of the record `uid`; `task` is the board's.
    `outcome` is "" while it is open, then what its proposer is told: accepted, or the
    `reason` why not; `title` is that of a record that is gone.
    """

    token: str
    uid: str
    values: str
    at: datetime
    task: str
    outcome: str = ""
    reason: str = ""
    title: str = ""

    @property
    def changes(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = json.loads(self.values)
        return found


class ProposalStore(Persistent):
    """Those that are confirmed; each goes once its proposer was told of its outcome."""

    def __init__(self) -> None:
        self._by_token: OOBTree = OOBTree()

    def get(self, token: str) -> Proposal | None:
        found: Proposal | None = self._by_token.get(token)
        return found

    def put(self, proposal: Proposal) -> None:
        self._by_token[proposal.token] = proposal

    def drop(self, token: str) -> None:
        self._by_token.pop(token, None)

    def open_on(self, uid: str) -> Iterator[Proposal]:
        """The oldest first."""
        every = (one for one in self._by_token.values() if one.uid == uid)
        yield from sorted((x for x in every if not x.outcome), key=lambda x: x.at)


proposals = SiteStore("bacgiang.policy.proposals", ProposalStore)
proposers = SiteStore("bacgiang.policy.proposers", Followers)
"""Their addresses: personal data, kept as those of all followers are. What they follow
is what they propose, as `topic_of` writes it.
"""


def topic_of(uid: str, values: Mapping[str, Any]) -> str:
    return f"{uid} {json.dumps(values, ensure_ascii=False, sort_keys=True)}"


def read_topic(topic: str) -> tuple[str, str]:
    """UID of the record and the values, as JSON."""
    uid, _blank, values = topic.partition(" ")
    return uid, values
