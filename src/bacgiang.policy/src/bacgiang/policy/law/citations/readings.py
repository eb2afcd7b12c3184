"""A document read passage by passage: what each speaks of, what it does to others."""

from bacgiang.policy.law.citations.apart import said_behind
from bacgiang.policy.law.citations.apart import with_apart
from bacgiang.policy.law.citations.excepted_lists import listed_exceptions
from bacgiang.policy.law.citations.listed_items import enter_annex
from bacgiang.policy.law.citations.listed_items import items_of
from bacgiang.policy.law.citations.lists import is_spoken_of
from bacgiang.policy.law.citations.objects import grounds
from bacgiang.policy.law.citations.ordered import go_below
from bacgiang.policy.law.citations.ordered import ordered
from bacgiang.policy.law.citations.passages import Passage
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.proposing import proposed
from bacgiang.policy.law.citations.proposing import remainder_proposed
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import verbs
from bacgiang.policy.law.citations.remainders import remainder_of
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.spoken import said_in
from bacgiang.policy.law.citations.surroundings import IsSuspended
from bacgiang.policy.law.citations.surroundings import Surroundings
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.tree import Level
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
import re


_GROUND = re.compile(r"Căn\s{1,3}cứ(?!\w)")
_SUSPENDED = re.compile(r"đình\s{1,3}chỉ|ng[ưừ]ng\s{1,3}hiệu\s{1,3}lực", re.IGNORECASE)
_COLON = re.compile(r":\s{0,3}(?:(?:[a-zđ]|\d{1,2})[.)]\s{1,3})?\Z")
_GOES_ON = re.compile(r";\s*\Z")
_BEFORE_BODY = frozenset({Place.TITLE, Place.GROUND, Place.PREAMBLE})


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage, what it speaks of, and what it proposes.

    ``document`` is the one that provisions named without a document are of, by the
    lead-ins above or the title; None where the text does not tell. ``steps`` are the
    levels that complete a clause or point named alone.
    """

    passage: Passage
    document: DocumentReference | None
    steps: tuple[Step, ...]
    proposals: tuple[RelationProposal, ...]


def read_passages(
    passages: Sequence[Passage],
    own: DocumentNumber | None = None,
    is_suspended: IsSuspended = lambda identity: False,
) -> list[Reading]:
    """Return the readings of a document's passages, in order.

    ``own`` is the document's number, which tells whose documents it can act on.
    """
    said = said_in(passages)
    # Sentences share the text of their paragraph: it is looked through once.
    texts = dict.fromkeys(each.text for one in said for each in one)
    suspends = any(map(_SUSPENDED.search, texts))
    here = Surroundings(own, suspends, is_suspended)
    readings = []
    for place, passage in enumerate(passages):
        here.exceptions = listed_exceptions(said, place)
        behind = [said_behind(said, place, i) for i in range(len(said[place]))]
        readings.append(_read(here, passage, said[place], behind))
    return readings


def _read(
    here: Surroundings,
    passage: Passage,
    said: Sequence[Said],
    behind: Sequence[Sequence[Said]],
) -> Reading:
    here.place = passage.place
    if not here.lists.goes_on(passage):
        here.contexts.enter(len(passage.above) + passage.is_wrap_up)
    if passage.place not in _BEFORE_BODY:
        here.in_preamble &= passage.level is Level.UNNUMBERED
    document, steps = here.document, here.contexts.steps
    proposals: list[RelationProposal] = []
    for each, following in zip(said, behind, strict=True):
        if id(each) not in here.told:
            here.stretch = with_apart(each, following)
            proposals += _sentence(here, each)
    return Reading(passage, document, steps, tuple(proposals))


def _sentence(here: Surroundings, said: Said) -> Iterator[RelationProposal]:
    if here.in_preamble and _GROUND.match(said.text, said.start):
        here.seen_ground = True
        for citation in grounds(said.text, said.cited):
            yield from proposed(here, RelationKind.BASED_ON, citation, said, "")
        return
    if enter_annex(here, said):
        return
    listed = items_of(here, said)
    if listed is not None:
        yield from listed
        return
    remainder = remainder_of(said)
    if remainder is not None:
        yield from remainder_proposed(here, remainder, said)
        return
    acts = list(verbs(said.text, said.start, said.end, here.may_be_title(said)))
    if not _GOES_ON.search(said.text, max(0, said.start - 10), said.start):
        here.led_by = here.spoken_of = None
    for verb in acts:
        if _COLON.search(said.text, max(0, verb.start - 10), verb.start):
            here.led_by = here.spoken_of
        yield from ordered(here, verb, said)
    if not acts and is_spoken_of(said):
        go_below(here, said, [said.cited[0]], around=here.contexts.around(said.place))
