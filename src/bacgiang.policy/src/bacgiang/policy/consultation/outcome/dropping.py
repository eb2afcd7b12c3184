"""A draft is dropped by two persons: nothing takes it back, and no opinion comes."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...editorial.workflow.statement_rules import DECLARATION_MISSING
from ..act_kinds import CONSULTATION_DROP
from ..timing.consultation import Outcome
from ..timing.second_person import ask_second_person
from ..timing.second_person import NOT_PROPOSED
from ..timing.second_person import OUTCOME_TASKS
from ..timing.second_person import record_taken_back
from .ending import drop
from .ending import why_dropped
from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import UTC
from persistent import Persistent
from plone.dexterity.content import DexterityContent


@stored_value
class DropProposal:
    """What `by` (user id) proposed at a moment (aware), with the reason to be told."""

    reason: str
    by: str
    at: datetime


class DropProposals(Persistent):
    """Proposals by UID of the draft."""

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def of(self, uid: str) -> DropProposal | None:
        return self._by_draft.get(uid)

    def put(self, uid: str, proposal: DropProposal) -> None:
        self._by_draft[uid] = proposal

    def forget(self, uid: str) -> None:
        self._by_draft.pop(uid, None)


drop_proposals = SiteStore("bacgiang.policy.drop_proposals", DropProposals)


def take_drop_back(draft: DexterityContent, *, others_wait: bool) -> None:
    """Withdraw one's own proposal while nobody has agreed; `others_wait` where somebody
    proposed that it was adopted. Raises Refused.
    """
    found = drop_proposals().of(draft.UID())
    if found is None or found.by != current_actor():
        raise Refused(NOT_PROPOSED)
    drop_proposals().forget(draft.UID())
    record_taken_back(draft, found.reason, None if others_wait else OUTCOME_TASKS)


def drop_by_two(
    draft: DexterityContent, reason: str, *, is_declared: bool
) -> Outcome | None:
    """Propose it, None; or drop the draft, where somebody else has proposed it with the
    same reason. Another reason is another proposal.

    `is_declared`: that the reason discloses no secret (4.2a). Raises Refused; nothing
    is changed then.
    """
    said, uid, actor = why_dropped(draft, reason), draft.UID(), current_actor()
    Refused.raise_for(None if is_declared else DECLARATION_MISSING)
    before = drop_proposals().of(uid)
    if before is not None and before.by != actor and before.reason == said:
        drop_proposals().forget(uid)
        return drop(draft, said)
    drop_proposals().put(uid, DropProposal(said, actor, datetime.now(UTC)))
    ask_second_person(draft, OUTCOME_TASKS)
    record_act(CONSULTATION_DROP, draft, reason=said)
    return None
