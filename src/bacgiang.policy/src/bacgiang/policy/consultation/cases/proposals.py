"""What one person proposed and a second one has to confirm: that an opinion is
withheld, or looked at anew after it was decided on.
"""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ..by_draft import ValuesByDraft
from .masks import mask_store
from datetime import datetime
from persistent import Persistent


@stored_value
class Proposal:
    """`reason`: token of `WithholdingReason`, or `RETURN`; `note`: for the board alone;
    `by`: user id; `at`: aware. It is on one version of the text in one state.
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


class ProposalStore(ValuesByDraft[Proposal], Persistent):
    """Proposals by UID of the draft and tracking code, fitting or not."""


RETURN = "return"
"""In place of a reason: a decided opinion is put back to waiting."""

proposal_store = SiteStore("bacgiang.policy.withholding_proposals", ProposalStore)


def stamp_on(draft: str, code: str) -> str:
    """What tells a proposal on an opinion, and what is hidden of it, from the next, ""
    for neither. `draft`: UID.
    """
    found = proposal_store().get(draft, code)
    proposed = found.at.isoformat() if found is not None else ""
    hidden = mask_store().stamp(code)
    return f"{proposed} {hidden}" if hidden else proposed


def proposal_on(submission: Submission) -> Proposal | None:
    """What is proposed on a submission as it is now."""
    found = proposal_store().get(submission.subject, submission.code)
    return found if found is not None and found.fits(submission) else None
