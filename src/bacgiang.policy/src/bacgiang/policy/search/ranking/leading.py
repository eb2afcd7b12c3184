"""Put the leading hits of a question in order.

The order is written into the scores, so that whoever sorts by score has it: the catalog
does, for every page, service and collection that sets no other order.
"""

from ..query.numbers import number_parts
from ..query.text_query import TextQuery
from ..query.usual_words import USUAL
from ..query.wordings import Concept
from ..strongest import strongest
from ..word_index.matching import Matcher
from ..word_index.matching import MOST_TESTED
from .coverage import Coverage
from .facts import CatalogFacts
from .facts import PLACES
from .facts import UNITS
from .later_acts import asks_for_later_act
from .later_acts import is_later_act
from .rank import Hit
from .rank import Place
from .rank import Ranking
from BTrees.IIBTree import difference
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import IISet
from BTrees.IIBTree import weightedIntersection
from BTrees.IIBTree import weightedUnion
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from functools import partial
from itertools import chain
from typing import Any


LEADING = 120
"""Hits that are compared one by one; those behind them stay in the order of words."""
NEAREST = 60
"""Hits compared beside them for the words that stand side by side in them."""
LOOKED_AT = 800
"""Hits whose word order is looked at for the words asked for as one phrase."""
LOOKED_AT_BESIDE_TITLES = 100
"""The same where a title holds all words: it comes first, whatever the texts say."""
FRONT = 40
"""Hits in front whose pairs of neighbours are counted in their texts; for those behind
them it is enough to know how many there may be."""
FEWER = 120
"""Documents of which is asked whether their titles answer most of a question."""
MOST = 0.45
"""The coverage that is enough."""
OF_BEST = 0.6
"""How much of the best coverage; what says much less is of no help beside it."""
MOST_IN_TEXT = 0.6
"""What a text has to hold of a question where no title says enough; a text that holds
its words with other diacritics alone does not hold them."""
LATER_ACT = 0.1
"""How much less a procedure says that changes or ends what is asked for."""
ANSWERED = 0.7
"""The coverage from which on the kind of a thing counts."""
KINDS = {"Procedure": 0.1, "UnitSite": 0.1, "Unit": 0.1, "LegalDraft": 0.05}
"""What people come for is before what speaks of it: as much coverage more."""
ANSWERING = 1.0
"""The coverage of a unit that tells whom to ask about it: before what speaks of it,
behind what is called so."""
TITLE_WEIGHT = 3
"""How much more a word says in a title than in a text."""
TOP = 1 << 26
"""Above all scores of words, and well below 2**31: some indexes that the catalog asks
afterwards double what was found before them."""


class Ranked:
    """Puts the hits of one question in order."""

    def __init__(
        self,
        query: TextQuery,
        concepts: Sequence[Concept],
        texts: Matcher,
        titles: Matcher | None,
        facts: CatalogFacts,
        among: Any = None,
    ) -> None:
        self._query = query
        self._texts = texts
        self._titles = titles
        self._facts = facts
        self._among = among
        # Asked for each word of each title that is compared.
        rarity = cache(partial(texts.rarity_among, among=among))
        self._coverage = Coverage(concepts, rarity)
        self._covered = cache(self._coverage_of)
        self._is_contact = self._coverage.asks_for_contact()
        self._is_later = asks_for_later_act(concepts)
        others = (way.words for one in concepts for way in one.others)
        self._words = tuple(dict.fromkeys((*query.words, *chain(*others))))

    def of(self, scores: IIBucket, is_fewer: bool) -> IIBucket:
        """Return document → score with the leading hits' scores set by their rank.

        `scores`: what holds all that is asked for; with `is_fewer` also what of those
        among which is looked says most of it.
        """
        fewer = IIBucket()
        if self._titles is not None:
            in_titles = self._titles.any_word(self._words)
            if is_fewer:
                scores = self._meant(scores)
                fewer = self._fewer(scores, in_titles)
                scores = weightedUnion(scores, fewer)[1] if fewer else scores
            scores = _with_titles(scores, in_titles)
        if not scores:
            return scores
        order = self._order(self._leading(scores, fewer))
        places = {one: TOP - place - scores[one] for place, one in enumerate(order)}
        ranked = weightedUnion(scores, IIBucket(places))[1]
        twice = self._twice(order) if is_fewer else []
        return difference(ranked, IISet(twice)) if twice else ranked

    def _twice(self, order: list[int]) -> list[int]:
        """Sites of units whose records stand beside them: one hit a unit."""
        kind, code = self._facts.kind, self._facts.code_of_unit
        site, record = UNITS
        units = {code(one) for one in order if kind(one) == record}
        return [one for one in order if kind(one) == site and code(one) in units]

    def _fewer(self, scores: IIBucket, in_titles: IIBucket) -> IIBucket:
        """Documents beside the hits whose titles say most of what is asked; where there
        are none, and no hits, those whose texts hold most of it."""
        strong = strongest(_those(in_titles, self._among), FEWER)[:FEWER]
        named = dict.fromkeys(self._answering(), 1) | {one: n for n, one in strong}
        best = max(map(self._covered, named), default=0.0)
        least = max(MOST, best * OF_BEST)
        more = {
            one: score
            for one, score in named.items()
            if one not in scores and self._covered(one) >= least
        }
        if not more and not scores:
            held = _those(self._texts.any_word(self._query.words), self._among)
            more = {
                one: score
                for score, one in strongest(held, FEWER)[:FEWER]
                if self._held(one) >= MOST_IN_TEXT
            }
        return IIBucket(more)

    def _meant(self, scores: IIBucket) -> IIBucket:
        """The hits; where they are few, without those that hold other words than were
        typed."""
        if len(scores) > LEADING:
            return scores
        return IIBucket(
            {
                one: score
                for one, score in scores.items()
                if self._held(one) >= MOST_IN_TEXT or self._covered(one) >= MOST
            }
        )

    def _held(self, document: int) -> float:
        return self._coverage.held(self._texts.tells(document))

    def _is_answered_by(self, unit: int) -> bool:
        """Whether a unit tells whom to ask about all that is asked for."""
        return self._coverage.is_held(self._texts.tells(unit), USUAL)

    def _answering(self) -> Iterator[int]:
        among = self._among
        units = self._facts.units()
        seen = (one for one in units if among is None or one in among)
        return filter(self._is_answered_by, seen)

    def _coverage_of(self, document: int) -> float:
        title, holds = self._facts.title(document), self._texts.holds(document)
        is_a_unit = self._facts.kind(document) in UNITS
        exactly = self._texts.holds_exactly(document)
        covered: float = self._coverage.of(title, holds, exactly, is_a_unit)
        if not self._is_later and is_later_act(title):
            covered -= LATER_ACT
        if is_a_unit and covered < ANSWERING and self._is_answered_by(document):
            covered = ANSWERING
        return covered

    def _covered_as_kind(self, document: int) -> float:
        covered = self._covered(document)
        if covered < ANSWERED:
            return covered
        return covered + KINDS.get(self._facts.kind(document), 0)

    def _itself(self, document: int) -> int:
        """How well it is the unit of which people, place or hours are asked for; 0: it
        is not."""
        kind = self._facts.kind(document)
        is_asked = self._is_contact and kind in UNITS and self._covered(document) >= 1
        return UNITS.index(kind) + 1 if is_asked else 0

    def _place(self, document: int) -> Place:
        """Of places that every site has, and of units."""
        if self._facts.kind(document) not in (*PLACES, *UNITS):
            return Place.NONE
        is_main = self._facts.is_of_main_site(document)
        return Place.OF_MAIN_SITE if is_main else Place.OF_UNIT

    def _order(self, hits: dict[int, Hit]) -> list[int]:
        ranking, sequence = Ranking(self._query), self._query.sequence

        def place(one: int) -> Any:
            # Places of one name stand as their sites do, not the newest first.
            return ranking.key(hits[one]), -one if hits[one].place else one

        order = sorted(hits, key=place, reverse=True)
        front = order[:FRONT]
        for one in front:
            pairs = self._texts.pairs_in_order(one, sequence)
            hits[one] = replace(hits[one], pairs=pairs)
        order[:FRONT] = sorted(front, key=place, reverse=True)
        return order

    def _leading(self, scores: IIBucket, fewer: IIBucket) -> dict[int, Hit]:
        """Return the documents worth a comparison; `pairs` are what there may be."""
        words, texts, facts = self._query.sequence, self._texts, self._facts
        typed = self._query.diacritics().values()
        in_title = self._titles is not None and self._titles.has_with_all(
            self._query.words, scores
        )
        pairs_at_most = texts.pairs_at_most(words)
        number = MOST_TESTED if len(words) > 1 else LEADING
        leading = [document for _, document in strongest(scores, number)[:number]]
        pairs = {one: pairs_at_most(one) for one in leading[:LEADING]}
        if len(words) > 1:
            looked_at = LOOKED_AT_BESIDE_TITLES if in_title else LOOKED_AT
            pairs |= texts.nearest(scores, leading, words, NEAREST, looked_at)
        for one in chain(fewer, _bearing(self._query, facts)):
            if one in scores:
                pairs.setdefault(one, pairs_at_most(one))
        places = {one: self._place(one) for one in pairs}
        return {
            one: Hit(
                title=facts.title(one),
                number_keys=facts.number_keys(one),
                pairs=number,
                score=scores[one],
                day=0 if places[one] else facts.day(one),
                coverage=self._covered_as_kind(one),
                has_all=one not in fewer,
                itself=self._itself(one),
                place=places[one],
                is_exact=all(map(texts.holds_exactly(one), typed)),
            )
            for one, number in pairs.items()
        }


def _those(found: IIBucket, among: Any) -> IIBucket:
    return found if among is None else weightedIntersection(found, among, 1, 0)[1]


def _bearing(query: TextQuery, facts: CatalogFacts) -> Iterator[int]:
    """The documents that bear a number asked for, whole or by its parts."""
    for key in query.number_keys:
        yield from facts.with_number(key) or ()
    parts = number_parts(query.words)
    if parts is not None:
        yield from facts.with_parts(parts)


def _with_titles(scores: IIBucket, in_titles: IIBucket) -> IIBucket:
    _, extra = weightedIntersection(scores, in_titles, 0, TITLE_WEIGHT)
    return weightedUnion(scores, extra)[1]
