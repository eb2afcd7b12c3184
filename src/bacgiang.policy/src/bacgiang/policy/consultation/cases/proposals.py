"""Withholdings that one person proposed and a second one has to confirm."""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent


@stored_value
class Proposal:
    """`reason`: token of `WithholdingReason`; `note`: for the board alone; `by`: user
    id; `at`: aware. It is on one version of the text in one state.
    """

    reason: str
    note: str
    by: str
    at: datetime
    version: int
    state: State

    def fits(self, submission: Submission) -> bool:
        """Whether text and state are still those it was made on."""
        return (self.version, self.state) == (submission.version, submission.state)


class ProposalStore(Persistent):
    """Proposals by UID of the draft and tracking code."""

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def get(self, draft: str, code: str) -> Proposal | None:
        return self._by_draft.get(draft, {}).get(code)

    def codes(self, draft: str) -> Iterator[str]:
        """Codes on which something was proposed, fitting or not."""
        return iter(list(self._by_draft.get(draft, ())))

    def put(self, draft: str, code: str, proposal: Proposal) -> None:
        if draft not in self._by_draft:
            self._by_draft[draft] = OOBTree()
        self._by_draft[draft][code] = proposal

    def drop(self, draft: str, code: str) -> None:
        """Forget a proposal that may be gone already."""
        self._by_draft.get(draft, {}).pop(code, None)


proposal_store = SiteStore("bacgiang.policy.withholding_proposals", ProposalStore)


def proposal_on(submission: Submission) -> Proposal | None:
    """What is proposed on a submission as it is now."""
    found = proposal_store().get(submission.subject, submission.code)
    return found if found is not None and found.fits(submission) else None
