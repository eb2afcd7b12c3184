"""What a text says of the days of single provisions.

"Luật này có hiệu lực từ ..., trừ Điều 4 có hiệu lực từ ...", "Khoản 2 Điều 5 được áp
dụng đến hết ngày ...": proposals, which a person confirms. What stands in quotation
marks is another document's. "Mức quy định tại Điều 6 Nghị định số ... được thực hiện
theo Nghị định này kể từ ngày ..." is the day of what this text does to article 6 there.
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.passages import Passage
from bacgiang.policy.law.citations.passages import passages
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.effect.clause import Counting
from bacgiang.policy.law.effect.clause import find_clauses
from bacgiang.policy.law.effect.clause import last_day_at
from bacgiang.policy.law.effect.clause import StartReader
from bacgiang.policy.law.effect.provision_days import ProvisionDays
from bacgiang.policy.law.tree import LegalText
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cached_property
import re


_BEGINS = (
    r"có\s{1,3}hiệu\s{1,3}lực"
    r"(?:\s{1,3}(?:thi\s{1,3}hành|áp\s{1,3}dụng|thực\s{1,3}hiện))?"
)
_APPLIES = (
    r"(?:được\s{1,3})?(?:tiếp\s{1,3}tục\s{1,3})?(?:áp\s{1,3}dụng|thực\s{1,3}hiện)"
)
_ENDS = r"(?:hết|chấm\s{1,3}dứt)\s{1,3}hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?"
_VERB = re.compile(
    rf"(?<!\w)(?:(?P<ends>{_ENDS})|{_BEGINS}|{_APPLIES})\s{{0,3}},?\s{{0,3}}"
)
_SENTENCE_END = re.compile(r"[.;]\s|[.;]\Z|\n")
# Only something in the provisions named is meant.
_RESTRICTED = re.compile(
    r"liên\s{1,3}quan|(?:quy\s{1,3}định|nội\s{1,3}dung)\s{1,3}(?:về|đối\s{1,3}với)"
    r"|đối\s{1,3}với\s{1,3}(?:các\s{1,3})?trường\s{1,3}hợp",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\W{0,3}(?:(?:Riêng|trừ)\s{1,3})?(?:(?:các|những|một\s{1,3}số)\s{1,3})?"
    r"(?:quy\s{1,3}định|nội\s{1,3}dung)\s",
    re.IGNORECASE,
)
_HERE = re.compile(r"(?:định|quyết|luật|tư|lệnh|thị)\s{1,3}này(?!\w)", re.IGNORECASE)
# What is said of cases is no day of what is done to provisions.
_CASES = re.compile(
    r"\W{0,3}(?:Đối\s{1,3}với|(?:Các\s|Những\s)?\s{0,2}trường\s{1,3}hợp)", re.IGNORECASE
)
_LEFT_OUT = re.compile(r",\s{1,3}trừ\s[^,;]{0,40}\Z", re.IGNORECASE)


def find_provision_days(
    text: LegalText,
    issued: date | None = None,
    working_day_after: Counting | None = None,
) -> tuple[ProvisionDays, ...]:
    """Return the days of provisions that have their own, in the order of the text.

    Arguments are those of ``find_clauses``. Where the text excepts something from its
    effective day and says nothing else that can be read of it, a part has a start that
    is not known.
    """
    found: dict[ProvisionDays, None] = {}
    excepts = False
    for passage in passages(text):
        if passage.place not in (Place.BODY, Place.ATTACHMENT):
            continue
        for statement in passage.statements:
            said = statement.said
            reading = _Reading(passage, said, issued, working_day_after)
            found |= dict.fromkeys(reading.days())
            excepts = excepts or any(one.has_exceptions for one in find_clauses(said))
    if excepts and not any(days.start for days in found):
        found[ProvisionDays((), is_partial=True)] = None
    return tuple(found)


@dataclass(frozen=True)
class _Reading:
    """One paragraph."""

    passage: Passage
    said: str
    issued: date | None
    working_day_after: Counting | None

    @cached_property
    def _own(self) -> bool:
        """Whether provisions without a document are its own: it tells its own day."""
        cited = find_citations(self.said)
        others = any(one.document and not one.document.is_this for one in cited)
        return not others and next(find_clauses(self.said), None) is not None

    def days(self) -> Iterator[ProvisionDays]:
        reader = StartReader(self.said, self.issued, self.working_day_after)
        begin = 0
        for verb in _VERB.finditer(self.said):
            start = reader.at(verb.end())
            term = last_day_at(self.said, start.end if start else verb.end())
            if start is None and term is None:
                continue
            # Not at the beginning of a line: what stands there is read as a heading.
            before = (
                f". {self.said[self._sentence(begin, verb.start()) : verb.start()]}"
            )
            begin = term[1] if term else start.end if start else verb.end()
            first, last = start.day if start else None, term[0] if term else None
            if verb["ends"]:
                first, last = None, first - timedelta(days=1) if first else None
            if first or last:
                yield from self._of(before, first, last, bool(verb["ends"]))

    def _sentence(self, begin: int, end: int) -> int:
        """Return where the words begin that the verb at ``end`` belongs to."""
        breaks = [each.end() for each in _SENTENCE_END.finditer(self.said, begin, end)]
        return breaks[-1] if breaks else begin

    def _of(
        self, before: str, first: date | None, last: date | None, ends: bool
    ) -> Iterator[ProvisionDays]:
        cited = find_citations(before)
        others = [one for one in cited if one.document and not one.document.is_this]
        if others:
            cited = [one for one in cited if one.document and one.document.is_this]
            is_own = cited or _HERE.search(before)
            if ends or first is None or not is_own or _CASES.match(before):
                return
            yield from _of_others(others, first, last)
        named = [one for one in cited if one.provisions and not _is_spared(before, one)]
        if ends:
            named = [one for one in named if one.document or _is_here(one) or self._own]
        attached = self.passage.place is Place.ATTACHMENT or any(
            one.document is not None and bool(one.document.attached) for one in named
        )
        endings = tuple(
            dict.fromkeys(ending for one in named for ending in self._endings(one))
        )
        if endings:
            in_table = any(one.is_partial for one in named)
            partial = in_table or _RESTRICTED.search(before) is not None
            yield ProvisionDays(endings, first, last, attached, partial)
        elif not (ends or named or others) and _UNNAMED.match(before):
            yield ProvisionDays((), first, last, is_partial=True)

    def _endings(self, citation: Citation) -> Iterator[str]:
        for provision in citation.provisions:
            for single in provision.expanded():
                if single.is_relative:
                    single = single.seen_from(self.passage.eid)
                if not single.is_relative and single.eid_ending:
                    yield single.eid_ending


def _of_others(
    cited: Sequence[Citation], first: date, last: date | None
) -> Iterator[ProvisionDays]:
    """Yield the days from which what is done to provisions of others counts."""
    endings: dict[tuple[str, bool], dict[str, None]] = {}
    for one in cited:
        name = _name(one.document) if one.document is not None else ""
        attached = bool(one.document and one.document.attached)
        for provision in one.provisions if name else ():
            for single in provision.expanded():
                if single.eid_ending and not single.is_relative:
                    found = endings.setdefault((name, attached), {})
                    found[single.eid_ending] = None
    for (name, attached), found in endings.items():
        yield ProvisionDays(tuple(found), first, last, attached, other=name)


def _name(document: DocumentReference) -> str:
    """The words by which a line names it; empty where it has no number or type."""
    kinds = [name for name, kind in NAMES.items() if kind is document.type]
    if document.number is None or not kinds:
        return ""
    return f"{kinds[0]} số {document.number.canonical}"


def _is_spared(before: str, citation: Citation) -> bool:
    """Whether the words but for these provisions are meant."""
    said = _LEFT_OUT.search(before, 0, citation.start)
    return said is not None and before[: said.start()].strip(" .") != ""


def _is_here(citation: Citation) -> bool:
    return any(provision.is_relative for provision in citation.provisions)
