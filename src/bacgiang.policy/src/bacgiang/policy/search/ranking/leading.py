"""Put the leading hits of a question in order.

The order is written into the scores, so that whoever sorts by score has it: the catalog
does, for every page, service and collection that sets no other order.
"""

from ..query.numbers import number_parts
from ..query.text_query import TextQuery
from ..strongest import strongest
from ..word_index.matching import Matcher
from .facts import CatalogFacts
from .rank import Hit
from .rank import Ranking
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import weightedIntersection
from BTrees.IIBTree import weightedUnion
from collections.abc import Iterator
from dataclasses import replace


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
TITLE_WEIGHT = 3
"""How much more a word says in a title than in a text."""
TOP = 1 << 26
"""Above all scores of words, and well below 2**31: some indexes that the catalog asks
afterwards double what was found before them."""


def ranked(
    query: TextQuery,
    scores: IIBucket,
    texts: Matcher,
    titles: Matcher | None,
    facts: CatalogFacts,
) -> IIBucket:
    """Return document → score with the leading hits' scores set by their rank."""
    if titles is not None:
        scores = _with_titles(scores, titles.any_word(query.words))
    in_title = titles is not None and titles.has_with_all(query.words)
    looked_at = LOOKED_AT_BESIDE_TITLES if in_title else LOOKED_AT
    hits = _leading(query, scores, texts, facts, looked_at)
    ranking = Ranking(query)
    order = sorted(hits, key=lambda one: (ranking.key(hits[one]), one), reverse=True)
    front = order[:FRONT]
    for one in front:
        pairs = texts.pairs_in_order(one, query.sequence)
        hits[one] = replace(hits[one], pairs=pairs)
    front.sort(key=lambda one: (ranking.key(hits[one]), one), reverse=True)
    order[:FRONT] = front
    places = {one: TOP - place - scores[one] for place, one in enumerate(order)}
    return weightedUnion(scores, IIBucket(places))[1]


def _leading(
    query: TextQuery,
    scores: IIBucket,
    texts: Matcher,
    facts: CatalogFacts,
    looked_at: int,
) -> dict[int, Hit]:
    """Return the documents worth a comparison; their `pairs` are what there may be."""
    words = query.sequence
    pairs_at_most = texts.pairs_at_most(words)
    leading = [document for _, document in strongest(scores, LEADING)[:LEADING]]
    pairs = {one: pairs_at_most(one) for one in leading}
    if len(words) > 1:
        pairs |= texts.nearest(scores, words, NEAREST, looked_at)
    for one in _bearing(query, facts):
        if one in scores:
            pairs.setdefault(one, pairs_at_most(one))
    return {
        one: Hit(
            title=facts.title(one),
            number_keys=facts.number_keys(one),
            pairs=number,
            score=scores[one],
            day=facts.day(one),
        )
        for one, number in pairs.items()
    }


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
