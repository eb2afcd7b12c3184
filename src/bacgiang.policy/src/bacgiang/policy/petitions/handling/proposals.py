"""Answers and refusals that wait for a second person. Only boards ever read them."""

from ...base.stores.site_store import SiteStore
from ...citizen.proposals import ProposalStore


proposal_store = SiteStore("bacgiang.policy.petitions.proposals", ProposalStore)


def stamp_on(code: str) -> str:
    """Of what is proposed now, "" for nothing."""
    found = proposal_store().get(code)
    return found.stamp() if found is not None else ""
