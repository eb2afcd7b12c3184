"""Answers and refusals that wait for a second person. Only boards ever read them."""

from ...base.refusal import Refusal
from ...base.stores.site_store import SiteStore
from ...base.uploads.inspection import Upload
from ...citizen.answer_files.files import AnswerFiles
from ...citizen.proposals import ProposalStore
from ...editorial.secrecy.words_marked import file_is_marked
from ..content.course import Step
from .reasons import SECRET_ANSWER
from collections.abc import Sequence


proposal_store = SiteStore("bacgiang.policy.petitions.proposals", ProposalStore)


def _refusals(files: Sequence[Upload]) -> list[Refusal]:
    marked = any(file_is_marked(one.stream, one.name) for one in files)
    return [SECRET_ANSWER.at("files")] if marked else []


ANSWER_FILES = AnswerFiles(Step.ANSWERED, proposal_store, _refusals)


def stamp_on(code: str) -> str:
    """Of what is proposed now, "" for nothing."""
    found = proposal_store().get(code)
    return found.stamp() if found is not None else ""
