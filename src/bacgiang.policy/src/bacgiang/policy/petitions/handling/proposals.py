"""Answers and refusals that wait for a second person. Only boards ever read them."""

from ...base.stores.site_store import SiteStore
from ...citizen.answer_files.files import AnswerFiles
from ...citizen.proposals import ProposalStore
from ..content.course import Step


proposal_store = SiteStore("bacgiang.policy.petitions.proposals", ProposalStore)
ANSWER_FILES = AnswerFiles(Step.ANSWERED, proposal_store)


def stamp_on(code: str) -> str:
    """Of what is proposed now, "" for nothing."""
    found = proposal_store().get(code)
    return found.stamp() if found is not None else ""
