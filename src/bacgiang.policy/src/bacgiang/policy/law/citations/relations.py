"""Relations that a text itself declares, read as proposals.

A proposal says what the document that holds the text does to another: it is nothing but
a reading, with the words it rests on, until a person confirms it (design decision 7).
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.objects import acted_on
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.objects import extent_of
from bacgiang.policy.law.citations.objects import grounds
from bacgiang.policy.law.citations.objects import with_larger_levels
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.relation_verbs import verbs
from bacgiang.policy.law.citations.sentences import Depth
from bacgiang.policy.law.citations.sentences import Sentence
from bacgiang.policy.law.citations.sentences import sentences
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from operator import attrgetter
import re


@dataclass(frozen=True, slots=True)
class RelationProposal:
    """This document does ``kind`` to ``document``, or to ``provisions`` of it.

    ``text[start:end]`` is the citation; ``text[words_start:words_end]`` the sentence
    that says so. With ``Extent.SOME`` the text speaks of parts without naming them.
    """

    kind: RelationKind
    document: DocumentReference
    provisions: tuple[CitedProvision, ...]
    extent: Extent
    start: int
    end: int
    words_start: int
    words_end: int


def find_relations(text: str) -> list[RelationProposal]:
    """Return the relations that a document's text declares, in order."""
    reader = _Reader(text, find_citations(text))
    found = [proposal for each in sentences(text) for proposal in reader.read(each)]
    return list(dict.fromkeys(found))


_GROUND = re.compile(r"Căn\s{1,3}cứ(?!\w)")
_MAX_CONTEXTS = 15
_MAX_HEAD = 2000
_LISTING = re.compile(r":\s{0,4}\Z")


@dataclass(frozen=True, slots=True)
class _Context:
    """What sentences below one with "như sau:" go on to speak of."""

    depth: Depth
    verb: Verb | None
    document: DocumentReference | None
    article: tuple[Step, ...]
    words: tuple[int, int]


@dataclass(slots=True)
class _Reader:
    """Reads sentence by sentence, and remembers what the next ones depend on."""

    text: str
    citations: list[Citation]
    _in_preamble: bool = True
    _seen_ground: bool = False
    _title: DocumentReference | None = None
    _contexts: list[_Context] = field(default_factory=list)

    def read(self, sentence: Sentence) -> Iterator[RelationProposal]:
        """Yield the relations that one sentence declares."""
        cited = self._within(sentence)
        if sentence.depth is Depth.ARTICLE:
            self._in_preamble = False
        if self._in_preamble and _GROUND.match(self.text, sentence.start):
            self._seen_ground = True
            for citation in grounds(self.text, cited):
                yield from self._propose(RelationKind.BASED_ON, citation, sentence)
            return
        self._leave(sentence)
        listed = self._listed(sentence, cited)
        if listed is not None:
            yield from listed
            return
        is_head = self._in_preamble and not self._seen_ground
        is_title = is_head and sentence.start < _MAX_HEAD
        for verb in verbs(self.text, sentence.start, sentence.end, is_title):
            yield from self._acts(verb, sentence, cited, is_title)

    def _within(self, sentence: Sentence) -> list[Citation]:
        first, last = (
            bisect_left(self.citations, place, key=attrgetter("start"))
            for place in (sentence.start, sentence.end)
        )
        return self.citations[first:last]

    def _leave(self, sentence: Sentence) -> None:
        """Forget what only sentences deeper than this one depend on."""
        if not sentence.is_first or sentence.depth is Depth.NONE:
            return
        while self._contexts and self._contexts[-1].depth >= sentence.depth:
            self._contexts.pop()

    def _listed(
        self, sentence: Sentence, cited: list[Citation]
    ) -> list[RelationProposal] | None:
        """Return what an item of a list ("các quyết định sau:") adds to its verb."""
        context = self._contexts[-1] if self._contexts else None
        if context is None or context.verb is None or not cited:
            return None
        first = cited[0]
        if first.start > sentence.start + 6 or first.document is None:
            return None
        words = Sentence(*context.words, sentence.depth, True)
        kind = context.verb.kind
        found = acted_on(self.text, sentence.start, sentence.end, cited)
        return [each for one in found for each in self._propose(kind, one, words)]

    def _acts(
        self, verb: Verb, sentence: Sentence, cited: list[Citation], is_title: bool
    ) -> Iterator[RelationProposal]:
        if verb.is_passive:
            before = [each for each in cited if each.end <= verb.start]
            objects = acted_on(self.text, sentence.start, verb.start, before)
        else:
            after = [each for each in cited if each.start >= verb.end]
            objects = acted_on(self.text, verb.end, sentence.end, after)
        objects = with_larger_levels(objects, cited)
        leads = objects and not verb.is_passive
        lead = (verb.end, objects[0].start) if leads else None
        for citation in objects:
            yield from self._propose(verb.kind, citation, sentence, lead)
        self._remember(verb, sentence, objects, is_title)

    def _remember(
        self, verb: Verb, sentence: Sentence, objects: list[Citation], is_title: bool
    ) -> None:
        named = [each.document for each in objects if _is_other(each.document)]
        if is_title and named and self._title is None:
            self._title = named[0]
        end = sentence.end
        is_listing = _LISTING.search(self.text, max(sentence.start, end - 6), end)
        if not is_listing and (sentence.depth is not Depth.ARTICLE or not named):
            return
        provisions = objects[0].provisions if len(objects) == 1 else ()
        context = _Context(
            sentence.depth,
            verb if is_listing and not objects else None,
            named[0] if named else None,
            provisions[0].steps if len(provisions) == 1 else (),
            (sentence.start, sentence.end),
        )
        self._contexts = [*self._contexts[-_MAX_CONTEXTS:], context]

    def _propose(
        self,
        kind: RelationKind,
        citation: Citation,
        sentence: Sentence,
        lead: tuple[int, int] | None = None,
    ) -> Iterator[RelationProposal]:
        own = citation.document
        document = own if _is_other(own) else self._document()
        if document is None:
            return
        extent, kind = extent_of(self.text, kind, citation, lead)
        yield RelationProposal(
            kind=kind,
            document=document,
            provisions=tuple(map(self._within_article, citation.provisions)),
            extent=extent,
            start=citation.start,
            end=citation.end,
            words_start=sentence.start,
            words_end=sentence.end,
        )

    def _document(self) -> DocumentReference | None:
        """Return the document that provisions without one are of."""
        named = (each.document for each in reversed(self._contexts) if each.document)
        return next(named, self._title)

    def _within_article(self, provision: CitedProvision) -> CitedProvision:
        """Complete "khoản 2" with the article that the sentence above spoke of."""
        if provision.steps[0].kind.rank <= StepKind.ARTICLE.rank:
            return provision
        above = reversed(self._contexts)
        completed = (provision.within(context.article) for context in above)
        return next((each for each in completed if each != provision), provision)


def _is_other(document: DocumentReference | None) -> bool:
    return document is not None and not document.is_this
