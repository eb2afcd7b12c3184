"""Put the leading hits of a question in order.

The order is written into the scores, so that whoever sorts by score has it: the catalog
does, for every page, service and collection that sets no other order.
"""

from ..query.text_query import TextQuery
from ..word_index.matching import best
from ..word_index.matching import Matcher
from .facts import CatalogFacts
from .rank import Hit
from .rank import Ranking
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import weightedIntersection
from BTrees.IIBTree import weightedUnion


LEADING = 200
"""Hits that are compared one by one; those behind them stay in the order of words."""
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
    leading = dict.fromkeys(best(scores, LEADING))
    for key in query.number_keys:
        numbered = facts.with_number(key) or ()
        leading |= {document: None for document in numbered if document in scores}
    ranking = Ranking(query)
    keys = {
        document: ranking.key(
            Hit(
                title=facts.title(document),
                number_keys=facts.number_keys(document),
                pairs=texts.pairs_in_order(document, query.words),
                score=scores[document],
                day=facts.day(document),
            )
        )
        for document in leading
    }
    order = sorted(keys, key=lambda document: (keys[document], document), reverse=True)
    places = {
        document: TOP - place - scores[document] for place, document in enumerate(order)
    }
    return weightedUnion(scores, IIBucket(places))[1]


def _with_titles(scores: IIBucket, in_titles: IIBucket) -> IIBucket:
    _, extra = weightedIntersection(scores, in_titles, 0, TITLE_WEIGHT)
    return weightedUnion(scores, extra)[1]
