"""What comes out on a public draft with words of one person's own waits for a second.

A later last day and what a draft became are told to everybody at once, and nobody takes
them back: so two who decide on the draft say the same (4.2a).
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...base.tasks.stored import StoredTasks
from ...editorial.workflow.statement_rules import DECLARATION_MISSING
from ..act_kinds import CONSULTATION_PROPOSE
from ..act_kinds import CONSULTATION_TAKE_BACK
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from persistent import Persistent
from plone.dexterity.content import DexterityContent


EXTENSION, ADOPTION, DROP = "extension", "adoption", "drop"
EXTENSION_TASKS = StoredTasks(
    "confirm-extension",
    _("matter_confirm_extension", default="Longer consultations, to be confirmed"),
    "@@extend-consultation",
    remind_days=None,
)
OUTCOME_TASKS = StoredTasks(
    "confirm-outcome",
    _("matter_confirm_outcome", default="Ends of consultations, to be confirmed"),
    "@@end-consultation",
    remind_days=None,
)
NOT_PROPOSED = Refusal(
    "not_proposed",
    _(
        "refusal_not_proposed",
        default="You have no proposal here that waits for a second person.",
    ),
)
_TASKS = {
    EXTENSION: EXTENSION_TASKS,
    ADOPTION: OUTCOME_TASKS,
    DROP: OUTCOME_TASKS,
}


@stored_value
class DecisionProposal:
    """What `by` (user id) proposed at a moment (aware): fields of the form with their
    values, as they will be kept, and the `words` that everybody will read.
    """

    facts: tuple[tuple[str, str], ...]
    words: str
    by: str
    at: datetime

    @property
    def is_own(self) -> bool:
        return self.by == current_actor()

    def fact(self, name: str) -> str:
        return dict(self.facts).get(name, "")


class DecisionProposals(Persistent):
    """One of a kind on a draft (UID): the newest."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def of(self, uid: str, kind: str) -> DecisionProposal | None:
        return self._kept.get((uid, kind))

    def put(self, uid: str, kind: str, proposal: DecisionProposal) -> None:
        self._kept[uid, kind] = proposal

    def forget(self, uid: str, kind: str) -> None:
        self._kept.pop((uid, kind), None)


decision_proposals = SiteStore("bacgiang.policy.decision_proposals", DecisionProposals)


def is_agreed(
    draft: DexterityContent,
    kind: str,
    facts: Mapping[str, str],
    words: str,
    proposing: str = CONSULTATION_PROPOSE,
) -> bool:
    """Whether somebody else has proposed the same; else it is proposed now, which is an
    act of the kind `proposing`. Another thing is another proposal.
    """
    uid, actor, said = draft.UID(), current_actor(), tuple(facts.items())
    before = decision_proposals().of(uid, kind)
    if before is not None and before.by != actor and before.facts == said:
        decision_proposals().forget(uid, kind)
        settle_about(_TASKS[kind].code, uid)
        return True
    made = DecisionProposal(said, words, actor, datetime.now(UTC))
    decision_proposals().put(uid, kind, made)
    ask_once(_TASKS[kind].code, uid, draft.owning_unit)
    record_act(proposing, draft, reason=words)
    return False


def take_back(draft: DexterityContent, kind: str, *, others_wait: bool = False) -> None:
    """Withdraw one's own proposal while nobody has agreed; `others_wait` where the same
    page has another one. Raises Refused.
    """
    found = decision_proposals().of(draft.UID(), kind)
    if found is None or not found.is_own:
        raise Refused(NOT_PROPOSED)
    decision_proposals().forget(draft.UID(), kind)
    if not others_wait:
        settle_about(_TASKS[kind].code, draft.UID())
    record_act(CONSULTATION_TAKE_BACK, draft, reason=found.words)


def nothing_waits(draft: DexterityContent) -> None:
    """The consultation ended: no proposal can be agreed to any more."""
    for kind, tasks in _TASKS.items():
        decision_proposals().forget(draft.UID(), kind)
        settle_about(tasks.code, draft.UID())


def require_declared(is_declared: bool) -> None:
    """That the words disclose no secret (4.2a). Raises Refused."""
    Refused.raise_for(None if is_declared else DECLARATION_MISSING)
