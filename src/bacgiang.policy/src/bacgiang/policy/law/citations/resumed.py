"""Whether what "goes on" had been suspended."""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.surroundings import Surroundings
from bacgiang.policy.law.citations.terms import term_of
import re


_AGAIN = re.compile(r"khôi\s{1,3}phục|trở\s{1,3}lại", re.IGNORECASE)


def resumes(here: Surroundings, verb: Verb, citation: Citation, said: Said) -> bool:
    """Whether "tiếp tục thi hành", in a text without a suspension, ends one.

    What never ceased is carried on whole and from no day.
    """
    if _AGAIN.search(said.text, verb.start, verb.end):
        return True
    document = citation.document or here.document
    if document is None or document.is_this:
        return False
    if here.is_suspended(document.identity):
        return True
    if verb.is_passive:
        return False
    term = term_of(verb, said.text, citation.end, said.end)
    return bool(citation.provisions) or term.first is not None
