"""The days of what a sentence orders: before its verb, behind what it acts on."""

from bacgiang.policy.law.citations.exceptions import Excepted
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.objects import SINCE_DAY
from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.terms import from_at
from bacgiang.policy.law.citations.terms import Term
from bacgiang.policy.law.citations.terms import term_before
from bacgiang.policy.law.citations.terms import term_by
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
    term = _own_term(verb, said.text, citation, stop)
    colon = said.text.find(":", verb.end, citation.start)
    if colon >= 0:
        # "Các quy định sau hết hiệu lực kể từ ngày ...: a) Điều 3 ...; b) ..."
        term = _or(term, term_of(verb, said.text, verb.end, colon), verb)
    begin = citation.start if verb.is_passive else verb.start
    term = _or(term, term_before(said.text, said.start, begin), verb)
    if verb.kind in ENDING:
        term = _or(term, term_by(said.text, said.start, begin), verb)
    if apart is not None and not exceptions and verb.kind in _FOR_A_TIME:
        # "..., trừ trường hợp ..., đến hết ngày ..."
        term = _or(term, term_of(verb, said.text, apart.end(), end), verb)
    last = exceptions[-1] if exceptions else None
    behind = _RIGHT_BEHIND if verb.kind in _FOR_A_TIME else _BEHIND
    if last is not None and last.said is None and behind.match(said.text, last.end):
        term = _or(term, term_of(verb, said.text, last.end, said.end), verb)
    return term


def _own_term(verb: Verb, text: str, citation: Citation, stop: int) -> Term:
    """The days behind what is acted on; those right behind it are no others' ones.

    "Điều 2 ... từ ngày ..., Điều 3 từ ngày ...", "... từ ngày ...; ... từ ngày ..."
    """
    term = term_of(verb, text, citation.end, stop)
    if verb.is_passive:
        return term
    right = SINCE_DAY.match(text, citation.end, stop)
    since = from_at(text, right.start("since")) if right is not None else None
    if since is not None and verb.kind in ENDING:
        return Term(since.day)
    semicolon = text.find(";", citation.end, stop)
    own = term_of(verb, text, citation.end, semicolon) if semicolon >= 0 else Term()
    return own if own.first is not None else term


def term_of_list(verb: Verb, said: Said) -> Term:
    """Return the days that a lead-in gives to what is listed below it."""
    term = term_of(verb, said.text, verb.end, said.end)
    return _or(term, term_before(said.text, said.start, verb.start), verb)


def _or(term: Term, other: Term, verb: Verb) -> Term:
    first = term.first or other.first
    last = (term.last or other.last) if verb.kind in _FOR_A_TIME else term.last
    is_order = first is None or last is None or first <= last
    return Term(first, last) if is_order else Term(first)
