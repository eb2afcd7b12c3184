"""From what a verb acts on to proposals of relations."""

from bacgiang.policy.law.citations.apart import with_apart
from bacgiang.policy.law.citations.excepted_lists import begins_exceptions
from bacgiang.policy.law.citations.exceptions import Excepted
from bacgiang.policy.law.citations.exceptions import excepted_after
from bacgiang.policy.law.citations.exceptions import leaves_parts
from bacgiang.policy.law.citations.extents import extent_of
from bacgiang.policy.law.citations.extents import is_conditional
from bacgiang.policy.law.citations.extents import is_for_some
from bacgiang.policy.law.citations.extents import within_provisions
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.order_terms import term_ordered
from bacgiang.policy.law.citations.permitted import may_act
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.remainders import Remainder
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.surroundings import Surroundings
from bacgiang.policy.law.citations.terms import Term
from collections.abc import Iterator
from collections.abc import Sequence


_NO_TERM = Term()
_STOPS = frozenset({*ENDING, RelationKind.SUSPENDS})
_IN_TEXT = frozenset(
    {RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.CORRECTS}
)
_FREE = frozenset({RelationKind.GUIDES, RelationKind.DETAILS, RelationKind.BASED_ON})


def proposed(
    here: Surroundings,
    kind: RelationKind,
    citation: Citation,
    said: Said,
    lead: str,
    verb: Verb | None = None,
    listed: Term = _NO_TERM,
) -> Iterator[RelationProposal]:
    """Propose what a kind of act does to what is cited, and the end of exceptions.

    ``lead`` are the words from the verb to its first object, ``listed`` days that a
    lead-in gives to its items.
    """
    own = citation.document
    if own is None and any(each.is_relative for each in citation.provisions):
        return
    document = own or here.led_by or here.document
    if document is None or document.is_this:
        return
    if kind not in _FREE and not may_act(here, kind, document, lead):
        return
    extent, kind = _extent(kind, citation, said, lead, verb)
    stretch = here.stretch or with_apart(said, ())
    text, cited, end = stretch.text, stretch.cited, stretch.end
    exceptions = excepted_after(text, citation, cited, said.start, end, kind in _STOPS)
    told = list(stretch.told(max((one.end for one in exceptions), default=0)))
    here.told.update(map(id, told))
    if any(one.said is not None and one.said.is_unread for one in exceptions):
        extent, exceptions = Extent.SOME, ()
    elif kind in ENDING and leaves_parts(text, citation, cited, exceptions, end):
        extent = Extent.SOME
    excepted = tuple(each for one in exceptions for each in one.provisions)
    if begins_exceptions(said):
        excepted = (*excepted, *here.exceptions)
    named = tuple(map(here.contexts.completed, citation.provisions))
    provisions = tuple(one for one in named if one not in excepted) or named
    # What is told apart belongs to the words that a person judges.
    words = stretch.printed[said.start : end] if told else said.words
    term = term_ordered(verb, said, citation, exceptions) if verb else Term()
    if _is_title_day(here, verb, term):
        term = _NO_TERM
    yield RelationProposal(
        kind=kind,
        document=document,
        provisions=() if extent is Extent.SOME else provisions,
        extent=extent,
        words=words.strip(),
        citation=said.printed[citation.start : citation.end],
        source=said.passage.eid,
        excepted=excepted,
        term=term if term != _NO_TERM else listed,
    )
    if kind in ENDING:
        yield from _ended(here, document, citation, said, exceptions)


def _ended(
    here: Surroundings,
    document: DocumentReference,
    citation: Citation,
    said: Said,
    exceptions: Sequence[Excepted],
) -> Iterator[RelationProposal]:
    """Propose the end of exceptions that end on a day of their own."""
    printed = here.stretch.printed if here.stretch is not None else said.printed
    for one in exceptions:
        if one.said is not None and one.said.term is not None:
            yield RelationProposal(
                kind=RelationKind.REPEALS,
                document=document,
                provisions=tuple(map(here.contexts.completed, one.provisions)),
                extent=Extent.PROVISIONS,
                words=printed[one.start : max(said.end, one.end)].strip(),
                citation=said.printed[citation.start : citation.end],
                source=said.passage.eid,
                term=one.said.term,
            )


def remainder_proposed(
    here: Surroundings, rest: Remainder, said: Said
) -> Iterator[RelationProposal]:
    """Propose the end of what is left of a document of which some is kept."""
    kept, document = rest.citation, rest.citation.document
    if document is None or not may_act(here, rest.verb.kind, document, ""):
        return
    yield RelationProposal(
        kind=rest.verb.kind,
        document=document,
        provisions=rest.provisions,
        extent=rest.extent,
        words=said.words,
        citation=said.printed[kept.start : kept.end],
        source=said.passage.eid,
        excepted=kept.provisions,
        term=term_ordered(rest.verb, said, kept, ()),
    )


def throughout_proposed(
    here: Surroundings, place: Citation, document: DocumentReference, said: Said
) -> Iterator[RelationProposal]:
    """Propose that words change all over a document: which places, is not said."""
    if may_act(here, RelationKind.AMENDS, document, ""):
        yield RelationProposal(
            kind=RelationKind.AMENDS,
            document=document,
            provisions=(),
            extent=Extent.SOME,
            words=said.words,
            citation=said.printed[place.start : place.end].strip(),
            source=said.passage.eid,
        )


def _extent(
    kind: RelationKind, citation: Citation, said: Said, lead: str, verb: Verb | None
) -> tuple[Extent, RelationKind]:
    within = within_provisions(kind, citation, said.text, said.start)
    extent, kind = within or extent_of(kind, citation, lead)
    if citation.is_partial and kind not in _IN_TEXT:
        extent = Extent.SOME
    if kind is RelationKind.SUSPENDS and is_for_some(said.text, citation.end):
        extent = Extent.SOME
    if kind in ENDING and verb is not None:
        after = verb.end if verb.is_passive else citation.end
        some = verb.is_of_contrary or is_conditional(said.text, after)
        extent = Extent.SOME if some else extent
    return extent, kind


def _is_title_day(here: Surroundings, verb: Verb | None, term: Term) -> bool:
    """Whether a day before this document is of the title of what it replaces."""
    if verb is None or verb.is_passive or verb.kind is not RelationKind.REPLACES:
        return False
    year = here.own.year if here.own is not None else None
    first = term.first
    return year is not None and first is not None and first.year < year
