"""A banner, and what it is said to show, come out by two persons."""

from ....base.acts.actor import current_actor
from ....base.refusal import Refused
from ....base.tasks.about import ask_once
from ....base.tasks.about import settle_about
from ....base.tasks.stored import StoredTasks
from ..transitions import state_of
from ..unit_site import UnitSite
from . import reasons
from .banner import Banner
from .recording import record_look
from .recording import SITE_LOOK_PROPOSE
from .store import look_of
from .store import look_store
from .store import LookProposal
from bacgiang.policy import _
from plone.uuid.interfaces import IUUID


KIND = "confirm-look"
LOOK_TASKS = StoredTasks(
    KIND,
    _("matter_confirm_look", default="Banners of sites, to be confirmed"),
    "@@confirm-site-look",
    remind_days=None,
)


def propose(site: UnitSite, banner: Banner | None, alternative: str) -> None:
    """Keep it for a second person; without `banner` of the picture that is shown."""
    proposal = LookProposal(current_actor(), banner, alternative)
    look_store().make(site.unit_code).proposal = proposal
    ask_once(KIND, IUUID(site), site.unit_code)
    shown = look_of(site.unit_code)
    picture = banner.digest if banner is not None else shown.digest
    record_look(site, shown.accent, picture, alternative, SITE_LOOK_PROPOSE)


def settle(site: UnitSite, digest: str, *, is_taken: bool) -> None:
    """Take what somebody else has proposed, as `digest` names it, or leave it out.

    Whoever proposed it may only leave it out. Raises Refused.
    """
    if state_of(site).is_closed:
        raise Refused(reasons.SITE_CLOSED)
    look = look_of(site.unit_code)
    proposal = look.proposal
    if proposal is None or proposal.digest != digest:
        raise Refused(reasons.PROPOSAL_GONE)
    if is_taken and proposal.by == current_actor():
        raise Refused(reasons.SECOND_PERSON)
    look.proposal = None
    settle_about(KIND, IUUID(site))
    if is_taken:
        look.take(proposal)
    record_look(site, look.accent, look.digest, look.alternative)
