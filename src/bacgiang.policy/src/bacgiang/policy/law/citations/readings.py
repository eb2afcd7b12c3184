"""A document read passage by passage: what each speaks of, what it does to others."""

from bacgiang.policy.law.citations.acts import objects_of
from bacgiang.policy.law.citations.acts import words_beside
from bacgiang.policy.law.citations.acts import words_throughout
from bacgiang.policy.law.citations.apart import said_behind
from bacgiang.policy.law.citations.apart import Stretch
from bacgiang.policy.law.citations.apart import with_apart
from bacgiang.policy.law.citations.authority import is_central
from bacgiang.policy.law.citations.authority import is_theirs
from bacgiang.policy.law.citations.authority import may_act_on
from bacgiang.policy.law.citations.contexts import common_steps
from bacgiang.policy.law.citations.contexts import Context
from bacgiang.policy.law.citations.contexts import Contexts
from bacgiang.policy.law.citations.excepted_lists import begins_exceptions
from bacgiang.policy.law.citations.excepted_lists import listed_exceptions
from bacgiang.policy.law.citations.exceptions import excepted_after
from bacgiang.policy.law.citations.exceptions import leaves_parts
from bacgiang.policy.law.citations.extents import extent_of
from bacgiang.policy.law.citations.extents import is_conditional
from bacgiang.policy.law.citations.extents import Lead
from bacgiang.policy.law.citations.extents import lead_of
from bacgiang.policy.law.citations.extents import within_provisions
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.lists import is_annex
from bacgiang.policy.law.citations.lists import is_issued_by
from bacgiang.policy.law.citations.lists import is_item
from bacgiang.policy.law.citations.lists import is_lead_in
from bacgiang.policy.law.citations.lists import is_row
from bacgiang.policy.law.citations.lists import is_spoken_of
from bacgiang.policy.law.citations.lists import lead_of_list
from bacgiang.policy.law.citations.lists import lists_in_annex
from bacgiang.policy.law.citations.lists import takes_list
from bacgiang.policy.law.citations.objects import acted_on
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.objects import grounds
from bacgiang.policy.law.citations.objects import is_place_of_phrase
from bacgiang.policy.law.citations.objects import with_larger_levels
from bacgiang.policy.law.citations.objects import with_last_document
from bacgiang.policy.law.citations.order_terms import term_of_list
from bacgiang.policy.law.citations.order_terms import term_ordered
from bacgiang.policy.law.citations.passages import Passage
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.relation_verbs import verbs
from bacgiang.policy.law.citations.remainders import Remainder
from bacgiang.policy.law.citations.remainders import remainder_of
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.spoken import said_in
from bacgiang.policy.law.citations.terms import Term
from bacgiang.policy.law.citations.terms import term_of
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.tree import Level
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from itertools import pairwise
import re


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


IsSuspended = Callable[[DocumentIdentity], bool]
"""Whether a document may be suspended, as far as is known outside the text."""


def read_passages(
    passages: Sequence[Passage],
    own: DocumentNumber | None = None,
    is_suspended: IsSuspended = lambda identity: False,
) -> list[Reading]:
    """Return the readings of a document's passages, in order.

    ``own`` is the document's number, which tells whose documents it can act on.
    """
    said = said_in(passages)
    suspends = any(_SUSPENDED.search(each.text) for one in said for each in one)
    reader = _Reader(own, suspends, is_suspended)
    readings = []
    for place, passage in enumerate(passages):
        reader.exceptions = listed_exceptions(said, place)
        behind = [said_behind(said, place, i) for i in range(len(said[place]))]
        readings.append(reader.read(passage, said[place], behind))
    return readings


_TABLE = re.compile(r"(?:Danh\s{1,3}mục|Biểu|Bảng|Khung)(?!\w)", re.IGNORECASE)
_NO_TERM = Term()
_GROUND = re.compile(r"Căn\s{1,3}cứ(?!\w)")
_SUSPENDED = re.compile(r"đình\s{1,3}chỉ|ng[ưừ]ng\s{1,3}hiệu\s{1,3}lực", re.IGNORECASE)
_AGAIN = re.compile(r"khôi\s{1,3}phục|trở\s{1,3}lại", re.IGNORECASE)
_BEFORE_BODY = frozenset({Place.TITLE, Place.GROUND, Place.PREAMBLE})
_TITLES = frozenset({Place.PREAMBLE, Place.ATTACHMENT_HEAD})
_ATTACHED = frozenset({Place.ATTACHMENT, Place.ATTACHMENT_HEAD})
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})
_ENDS = frozenset({RelationKind.REPEALS, RelationKind.REPLACES, RelationKind.ANNULS})
_STOPS = frozenset({*_ENDS, RelationKind.SUSPENDS})
_IN_TEXT = frozenset({*_CHANGES, RelationKind.CORRECTS})
_FREE = frozenset({RelationKind.GUIDES, RelationKind.DETAILS, RelationKind.BASED_ON})


@dataclass(slots=True)
class _Reader:
    """Reads passage by passage, and remembers what those below depend on."""

    own: DocumentNumber | None
    suspends: bool
    is_suspended: IsSuspended
    title: DocumentReference | None = None
    contexts: Contexts = field(default_factory=Contexts)
    in_preamble: bool = True
    seen_ground: bool = False
    place: Place = Place.TITLE
    annexed: Verb | None = None
    exceptions: tuple[CitedProvision, ...] = ()
    stretch: Stretch | None = None
    """The sentence read, with what stands apart behind it."""
    told: set[int] = field(default_factory=set)
    """Identities of sentences on "Riêng ..." that those before have excepted."""
    spoken_of: DocumentReference | None = None
    led_by: DocumentReference | None = None
    """What the verb before a colon acts on, as long as the line goes on with it."""
    listed: tuple[int, int] | None = None
    """Depth and number with which a list would go on that counts anew."""

    def read(
        self, passage: Passage, said: Sequence[Said], behind: Sequence[Sequence[Said]]
    ) -> Reading:
        self.place = passage.place
        if not self._goes_on_with_list(passage):
            self.contexts.enter(len(passage.above) + passage.is_wrap_up)
        if passage.place not in _BEFORE_BODY:
            self.in_preamble &= passage.level is Level.UNNUMBERED
        document, steps = self._document(), self.contexts.steps
        proposals: list[RelationProposal] = []
        for each, following in zip(said, behind, strict=True):
            if id(each) not in self.told:
                self.stretch = with_apart(each, following)
                proposals += self._sentence(each)
        return Reading(passage, document, steps, tuple(proposals))

    def _goes_on_with_list(self, passage: Passage) -> bool:
        """Whether a list that counts anew within one provision goes on in the next.

        "1- ... sau đây hết hiệu lực:", "1- Nghị định ...", "2- Nghị định ...".
        """
        here = (len(passage.above), _count(passage.num))
        goes_on = self.listed is not None and here == self.listed
        begins = any(
            before.text.rstrip().endswith(":") and _FIRST.match(after.text)
            for before, after in pairwise(passage.statements)
        )
        is_list = goes_on or (begins and here[1] == 1)
        self.listed = (here[0], here[1] + 1) if is_list else None
        return goes_on

    def _sentence(self, said: Said) -> Iterator[RelationProposal]:
        if self.in_preamble and _GROUND.match(said.text, said.start):
            self.seen_ground = True
            for citation in grounds(said.text, said.cited):
                yield from self._propose(RelationKind.BASED_ON, citation, said, "")
            return
        if self._heads_annex(said):
            return
        listed = self._listed(said)
        if listed is not None:
            yield from listed
            return
        remainder = remainder_of(said)
        if remainder is not None:
            yield from self._rest(remainder, said)
            return
        acts = list(verbs(said.text, said.start, said.end, self._is_title(said)))
        if not said.text[: said.start].rstrip().endswith(";"):
            self.led_by = self.spoken_of = None
        for verb in acts:
            if said.text[: verb.start].rstrip().endswith(":"):
                self.led_by = self.spoken_of
            yield from self._act(verb, said)
        if not acts and is_spoken_of(said):
            self._go_below(
                said, [said.cited[0]], around=self.contexts.around(said.place)
            )

    def _rest(self, rest: Remainder, said: Said) -> Iterator[RelationProposal]:
        """Propose the end of what is left of a document of which some is kept."""
        kept, document = rest.citation, rest.citation.document
        if document is None or not self._may_act(rest.verb.kind, document, ""):
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

    def _heads_annex(self, said: Said) -> bool:
        """Go below the head of an annex, whose rows complete a verb of the body."""
        verb = self.annexed
        if (
            verb is None
            or self.place is not Place.ATTACHMENT_HEAD
            or not is_annex(said)
        ):
            return False
        lead = lead_of_list(replace(verb, end=said.start), said, [])
        self.contexts.add(Context(said.place, said.words, listed=verb, lead=lead))
        return True

    def _is_title_day(self, verb: Verb | None, term: Term) -> bool:
        """Whether a day before this document is of the title of what it replaces."""
        if verb is None or verb.is_passive or verb.kind is not RelationKind.REPLACES:
            return False
        year = self.own.year if self.own is not None else None
        first = term.first
        return year is not None and first is not None and first.year < year

    def _is_title(self, said: Said) -> bool:
        """Whether the sentence may be the document's title, or enact it."""
        before = self.in_preamble and not self.seen_ground
        return before or said.passage.place in _TITLES

    def _listed(self, said: Said) -> list[RelationProposal] | None:
        """Return what an item of a list ("các quyết định sau:") adds to its verb."""
        context = self.contexts.around(said.place)
        if context is None or context.listed is None or not said.cited:
            return None
        if is_spoken_of(said) or self._says_itself(said):
            return None
        if self.place is Place.ATTACHMENT and not is_row(said):
            return None
        first = said.cited[0]
        lead = said.text[said.start : first.start]
        has_phrase = is_place_of_phrase(lead)
        if not has_phrase and not is_item(lead, first):
            return None
        if first.document is None and self._document() is None:
            return None
        tells = has_phrase or is_issued_by(lead, first)
        found = acted_on(said.text, said.start, said.end, said.cited)
        verb = replace(context.listed, end=said.start, is_passive=False)
        return [
            replace(proposal, words=f"{context.words} {said.words}")
            for one in with_larger_levels(said.text, found, said.cited)
            for proposal in self._propose(
                verb.kind,
                one,
                said,
                lead if tells else _of_item(one, context),
                verb,
                context.term,
            )
        ]

    def _says_itself(self, said: Said) -> bool:
        """Whether an item has a verb of its own: "Điều 16 bị bãi bỏ"."""
        found = verbs(said.text, said.start, said.end)
        return any(each.is_passive and objects_of(each, said)[0] for each in found)

    def _act(self, verb: Verb, said: Said) -> Iterator[RelationProposal]:
        objects, lead = objects_of(verb, said)
        if verb.kind is RelationKind.RESUMES and not self.suspends:
            objects = [one for one in objects if self._resumes(verb, one, said)]
            if not objects:
                return
        if self._document() is None:
            objects = with_last_document(said.text, objects, said.cited)
        kind = self._kind(verb, said)
        for citation in objects:
            yield from self._propose(kind, citation, said, lead, verb)
        places, lead = words_beside(verb, said, objects)
        for citation in places:
            yield from self._propose(kind, citation, said, lead, verb)
        throughout = words_throughout(verb, said) if not objects else None
        above = self.contexts.document
        if throughout is not None and above is not None:
            yield from self._throughout(throughout, above, said)
        named = {one.document for one in objects}
        self.spoken_of = named.pop() if len(named) == 1 else None
        if self._is_title(said) and said.passage.place is not Place.ATTACHMENT_HEAD:
            self._entitle(objects)
        if is_lead_in(said):
            self._go_below(said, objects, verb)
        if not objects and self.place is Place.BODY and lists_in_annex(verb, said):
            self.annexed = replace(verb, is_passive=False)

    def _throughout(
        self, place: Citation, document: DocumentReference, said: Said
    ) -> Iterator[RelationProposal]:
        """Propose that words change all over a document: which places, is not said."""
        if self._may_act(RelationKind.AMENDS, document, ""):
            yield RelationProposal(
                kind=RelationKind.AMENDS,
                document=document,
                provisions=(),
                extent=Extent.SOME,
                words=said.words,
                citation=said.printed[place.start : place.end].strip(),
                source=said.passage.eid,
            )

    def _kind(self, verb: Verb, said: Said) -> RelationKind:
        """What is put right below "đính chính" is no amendment."""
        around = self.contexts.around(said.place)
        listed = around.listed if around is not None else None
        corrects = listed is not None and listed.kind is RelationKind.CORRECTS
        return (
            RelationKind.CORRECTS if corrects and verb.kind in _CHANGES else verb.kind
        )

    def _resumes(self, verb: Verb, citation: Citation, said: Said) -> bool:
        """Whether "tiếp tục thi hành", in a text without a suspension, ends one.

        What never ceased is carried on whole and from no day.
        """
        if _AGAIN.search(said.text, verb.start, verb.end):
            return True
        document = citation.document or self._document()
        if document is None or document.is_this:
            return False
        if self.is_suspended(document.identity):
            return True
        if verb.is_passive:
            return False
        term = term_of(verb, said.text, citation.end, said.end)
        return bool(citation.provisions) or term.first is not None

    def _entitle(self, objects: list[Citation]) -> None:
        """Note the one document that the title, or the words that enact, speak of."""
        named = [each.document for each in objects if _is_other(each.document)]
        keys = {each.identity.key for each in named if each is not None}
        if len(keys) == 1 and (self.title is None or (named[0] and named[0].number)):
            self.title = named[0]

    def _go_below(
        self,
        said: Said,
        objects: list[Citation],
        verb: Verb | None = None,
        around: Context | None = None,
    ) -> None:
        """Remember what the passages below a lead-in go on to speak of.

        ``around`` is the lead-in that one without a verb stands below.
        """
        named = [each.document for each in objects if _is_other(each.document)]
        paths = (
            self.contexts.completed(provision).steps
            for each in objects
            for provision in each.provisions
        )
        takes = verb is not None and not begins_exceptions(said)
        listed = verb if takes and takes_list(said, objects) else None
        lead = lead_of_list(listed, said, objects) if listed else ""
        term = term_of_list(listed, said) if listed else Term()
        if around is not None and around.place < said.place:
            listed, lead, term = around.listed, around.lead, around.term
        self.contexts.add(
            Context(
                said.place,
                said.words,
                named[0] if named else None,
                common_steps(paths),
                listed,
                lead,
                term,
            )
        )

    def _propose(
        self,
        kind: RelationKind,
        citation: Citation,
        said: Said,
        lead: str,
        verb: Verb | None = None,
        listed: Term = _NO_TERM,
    ) -> Iterator[RelationProposal]:
        own = citation.document
        if own is None and any(each.is_relative for each in citation.provisions):
            return
        document = own or self.led_by or self._document()
        if document is None or document.is_this:
            return
        if kind not in _FREE and not self._may_act(kind, document, lead):
            return
        within = within_provisions(kind, citation, said.text, said.start)
        extent, kind = within or extent_of(kind, citation, lead)
        if citation.is_partial and kind not in _IN_TEXT:
            extent = Extent.SOME
        if kind in _ENDS and verb is not None:
            after = verb.end if verb.is_passive else citation.end
            some = verb.is_of_contrary or is_conditional(said.text, after)
            extent = Extent.SOME if some else extent
        stretch = self.stretch or with_apart(said, ())
        text, cited, end = stretch.text, stretch.cited, stretch.end
        exceptions = excepted_after(
            text, citation, cited, said.start, end, kind in _STOPS
        )
        told = list(stretch.told(max((one.end for one in exceptions), default=0)))
        self.told.update(map(id, told))
        if any(one.said is not None and one.said.is_unread for one in exceptions):
            extent, exceptions = Extent.SOME, ()
        elif kind in _ENDS and leaves_parts(text, citation, cited, exceptions, end):
            extent = Extent.SOME
        excepted = tuple(each for one in exceptions for each in one.provisions)
        if begins_exceptions(said):
            excepted = (*excepted, *self.exceptions)
        named = tuple(map(self.contexts.completed, citation.provisions))
        provisions = tuple(one for one in named if one not in excepted) or named
        # What is told apart belongs to the words that a person judges.
        words = stretch.printed[said.start : end] if told else said.words
        term = term_ordered(verb, said, citation, exceptions) if verb else Term()
        if self._is_title_day(verb, term):
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
        for one in exceptions:
            if one.said is not None and one.said.term is not None and kind in _ENDS:
                yield RelationProposal(
                    kind=RelationKind.REPEALS,
                    document=document,
                    provisions=tuple(map(self.contexts.completed, one.provisions)),
                    extent=Extent.PROVISIONS,
                    words=stretch.printed[one.start : max(said.end, one.end)].strip(),
                    citation=said.printed[citation.start : citation.end],
                    source=said.passage.eid,
                    term=one.said.term,
                )

    def _may_act(
        self, kind: RelationKind, document: DocumentReference, lead: str
    ) -> bool:
        """Whether the words are on the text of a document that is theirs to change."""
        if not may_act_on(self.own, document):
            return False
        if lead_of(lead) is not Lead.CONTENT:
            return True
        if self.place is Place.ATTACHMENT:
            return False
        if self.own is None and kind in _ENDS:
            # Nobody knows whose the text is: it is proposed, and a person decides.
            return True
        spoken_of = self._document()
        known = spoken_of is not None and spoken_of.identity.may_be(document.identity)
        if known or is_theirs(self.own, document):
            return True
        # Ministers change the tables issued with decrees where these leave it to them.
        return is_central(self.own) and _TABLE.match(document.attached) is not None

    def _document(self) -> DocumentReference | None:
        """Return the document that provisions without one are of."""
        found = self.contexts.document
        return found or (self.title if self.place not in _ATTACHED else None)


_FIRST = re.compile(r"1\s?[./)-]\s")
_LEADING = re.compile(r"\d{1,3}(?=\s?[./)-])")


def _count(num: str) -> int:
    leading = _LEADING.match(num)
    return int(leading[0]) if leading else 0


def _of_item(item: Citation, context: Context) -> str:
    """What the lead-in says of an item; of named provisions, only that words change."""
    is_phrase = lead_of(context.lead) is Lead.PHRASE
    return context.lead if is_phrase or not item.provisions else ""


def _is_other(document: DocumentReference | None) -> bool:
    return document is not None and not document.is_this
