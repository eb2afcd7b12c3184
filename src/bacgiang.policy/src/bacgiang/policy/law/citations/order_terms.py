"""The days of what a sentence orders: before its verb, behind what it acts on."""

from bacgiang.policy.law.citations.exceptions import Excepted
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.terms import Term
from bacgiang.policy.law.citations.terms import term_before
from bacgiang.policy.law.citations.terms import term_of
from collections.abc import Sequence
import re


# What "riêng" tells of, and the cases spared, have days of their own.
_APART = re.compile(
    r"(?:(?<=[,;(]\s)|(?<=\())(?:riêng|(?:ngoại\s{1,3})?trừ)(?!\w)", re.IGNORECASE
)
# "Điều 3 ... hết hiệu lực từ ngày ..., các quy định còn lại hết hiệu lực từ ngày ..."
_AGAIN = re.compile(
    r"[,;]\s[^,;]{1,200}?\s(?:hết\s{1,3}hiệu\s{1,3}lực|(?:bị|được)\s{1,3}bãi\s{1,3}bỏ)(?!\w)",
    re.IGNORECASE,
)
_DAYS = (
    r"\s{0,3}(?=(?:(?:kể|tính)\s{1,3})?từ\s{1,3}ngày|(?:cho\s{1,3})?đến\s"
    r"|trong\s{1,3}(?:thời|vòng))"
)
_BEHIND = re.compile(rf"\s{{0,3}}\)?,{_DAYS}", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(rf"\s{{0,3}}\)?,?{_DAYS}", re.IGNORECASE)
_FOR_A_TIME = frozenset({RelationKind.SUSPENDS, RelationKind.EXTENDS})


def term_ordered(
    verb: Verb, said: Said, citation: Citation, exceptions: Sequence[Excepted]
) -> Term:
    """Return the days of what a verb does to a citation.

    Days of its exceptions are theirs; behind them ("..., trừ Điều 1, đến hết ngày ...")
    the sentence goes on with its own.
    """
    apart = _APART.search(said.text, citation.end, said.end)
    end = min([said.end, *(one.start for one in exceptions)])
    stop = min(end, apart.start()) if apart is not None else end
    again = _AGAIN.search(said.text, max(verb.end, citation.end), stop)
    stop = again.start() if again is not None and verb.is_passive else stop
    term = term_of(verb, said.text, citation.end, stop)
    begin = citation.start if verb.is_passive else verb.start
    term = _or(term, term_before(said.text, said.start, begin), verb)
    if apart is not None and not exceptions and verb.kind in _FOR_A_TIME:
        # "..., trừ trường hợp ..., đến hết ngày ..."
        term = _or(term, term_of(verb, said.text, apart.end(), end), verb)
    last = exceptions[-1] if exceptions else None
    behind = _RIGHT_BEHIND if verb.kind in _FOR_A_TIME else _BEHIND
    if last is not None and last.said is None and behind.match(said.text, last.end):
        term = _or(term, term_of(verb, said.text, last.end, said.end), verb)
    return term


def term_of_list(verb: Verb, said: Said) -> Term:
    """Return the days that a lead-in gives to what is listed below it."""
    term = term_of(verb, said.text, verb.end, said.end)
    return _or(term, term_before(said.text, said.start, verb.start), verb)


def _or(term: Term, other: Term, verb: Verb) -> Term:
    first = term.first or other.first
    last = (term.last or other.last) if verb.kind in _FOR_A_TIME else term.last
    is_order = first is None or last is None or first <= last
    return Term(first, last) if is_order else Term(first)
