"""Which documents hold what is asked for, and how much they are about it."""

from ..query.diacritics import ways_meant
from ..query.text_query import Clause
from ..query.text_query import ClauseKind
from ..query.text_query import PLAIN
from ..query.text_query import TextQuery
from ..query.wordings import Concept
from ..query.wordings import Wording
from ..strongest import strongest
from .exact_signatures import may_hold
from .pair_signatures import pairs_of
from .pair_signatures import PairTest
from .signature_table import Phrase
from .word_index import phrase_code
from .word_index import SCALE
from .word_index import WordIndex
from BTrees.IIBTree import difference
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import multiunion
from BTrees.IIBTree import weightedIntersection
from BTrees.IIBTree import weightedUnion
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cache
from heapq import nlargest
from itertools import chain
from itertools import islice
from typing import Any


MOST_BEGINNINGS = 64
"""Words that a beginning may stand for."""
MOST_LOOKED_AT = 5000
"""Words that are looked at for them, what nobody may see included."""
MOST_PHRASES = 5000
"""Documents whose word order is looked at, the best by their words first, of those
whose signatures do not rule the phrase out."""
MOST_COUNTED = 2000
"""Documents of a word that are counted one by one."""
MOST_BESIDE = 30
"""Documents whose word order is looked at for two words that may be neighbours."""
MOST_TESTED = 2000
"""Documents, the best by their words, of which is asked how many of the words stand
side by side in them where not all do."""

MOST_CHECKED = 400
"""Documents that are looked at one by one for another way to say something. Where more
may say it, some that do not are not in the way."""

OWN_NUMBER = 100 * SCALE

OwnNumbers = Callable[[str], Any]
"""Given the key of a number: the documents that bear it, a set or None."""


def _no_numbers(key: str) -> None:
    return None


class Matcher:
    """Answers questions from one index."""

    def __init__(self, index: WordIndex, own_numbers: OwnNumbers = _no_numbers) -> None:
        self._index = index
        self._lexicon = index._lexicon
        self._own_numbers = own_numbers
        self._kept = cache(self._word)
        self._phrase = cache(self._signed)
        self._among: Any = None

    def match(
        self, query: TextQuery, among: Any = None, concepts: Iterable[Concept] = ()
    ) -> IIBucket:
        """Return document → score of all documents, or of those ``among``, that match.

        Instead of the words of a concept what else it is called may stand there, as one
        phrase. Scores stay below 2**25.
        """
        if not query:
            return IIBucket()
        self._among = among
        called = [one for one in concepts if one.others]
        given = {word for one in called for word in one.words}
        clauses = [
            one
            for one in query.clauses
            if one.kind not in PLAIN or not given.issuperset(one.words)
        ]
        found = chain(map(self._part, clauses), map(self._called, called))
        parts = sorted(found, key=lambda part: part[0])
        _, posting, rarity = parts[0]
        first = posting if among is None else among
        _, scores = weightedIntersection(first, posting, 0, rarity)
        for _, posting, rarity in parts[1:]:
            if not scores:
                return scores
            _, scores = weightedIntersection(scores, posting, 1, rarity)
        for clause in query.clauses:
            if clause.kind is ClauseKind.PHRASE:
                scores = self._with_phrase(scores, clause.words)
        for clause in query.excluded:
            scores = difference(scores, self._excluded(clause, scores))
        return scores

    def any_word(self, words: tuple[str, ...]) -> IIBucket:
        """Return document → score of the documents that hold any of the words."""
        union = IIBucket()
        for word in dict.fromkeys(words):
            size, posting, rarity = self._word(word)
            if size:
                _, union = weightedUnion(union, posting, 1, rarity)
        return union

    def rarity_among(self, word: str, among: Any) -> int:
        """Weight of a word by what is ``among``, 0 where nothing holds it: what whoever
        asks may not see makes no word more or less rare. Words that very many hold are
        not counted."""
        size, posting, rarity = self._kept(word)
        if among is None or size > MOST_COUNTED:
            return rarity
        return self._index.rarity(sum(one in among for one in posting))

    def held(self, word: str) -> int:
        """How many documents hold a word."""
        return self._kept(word)[0]

    def held_among(self, word: str, among: Any) -> int:
        """How many of the documents ``among``, of all for None, hold a word; of very
        many no more than some are counted."""
        posting = self._kept(word)[1]
        if among is None:
            return len(posting)
        return sum(one in among for one in islice(posting, MOST_COUNTED))

    def is_held_among(self, word: str, among: Any) -> bool:
        """Whether any of them holds a word."""
        return _any_among(self._kept(word)[1], among)

    def beside_among(self, words: tuple[str, ...], among: Any) -> int:
        """In how many of them words stand side by side, of some that may hold them."""
        ids = self._ids(words)
        if not all(ids) or not self._index.has_signatures:
            return 0
        found = self._phrase(words).documents()
        may_hold = (one for one in found if among is None or one in among)
        return sum(1 for _ in self._holding(islice(may_hold, MOST_BESIDE), ids))

    def holds(self, document: int) -> Callable[[str], bool]:
        """Return what tells whether a document holds a folded word."""
        return lambda word: document in self._kept(word)[1]

    def holds_exactly(self, document: int) -> Callable[[str], bool]:
        """Return what tells whether a document holds a word with its diacritics; where
        that is not known it does."""
        # Read for a word alone: most questions are typed without diacritics.
        read: list[Any] = []

        def held(word: str) -> bool:
            if not read:
                read.append(self._index.exact_signature_of(document))
            return read[0] is None or may_hold(read[0], word)

        return held

    def holds_as_typed(self, document: int) -> Callable[[str, str], bool]:
        """Return what tells whether a document holds a folded word and, where it was
        typed with diacritics, holds it so: "bị thu" is no "bí thư"."""
        holds, exactly = self.holds(document), self.holds_exactly(document)

        def held(word: str, typed: str) -> bool:
            ways = ways_meant(typed)
            return holds(word) and (not ways or any(map(exactly, ways)))

        return held

    def tells(self, document: int) -> Callable[[Concept], bool]:
        """Return what tells whether a document holds a part of a question, in the words
        typed or in others."""
        holds = self.holds_as_typed(document)
        return lambda concept: (
            bool(concept.others)
            and any(map(self.says(document), concept.others))
            or all(holds(*one) for one in concept.pairs)
            and (not concept.is_one or self._is_beside(document, concept.words))
        )

    def says(self, document: int) -> Callable[[Wording], bool]:
        """Return what tells whether a document says something in a way: in these words,
        side by side, with their diacritics."""
        holds, exactly = self.holds(document), self.holds_exactly(document)
        return lambda way: (
            all(map(holds, way.words))
            and all(map(exactly, way.exact))
            and self._is_beside(document, way.words)
        )

    def pairs_in_order(self, document: int, words: tuple[str, ...]) -> int:
        """Count the neighbours among the words that are neighbours in a document, and
        one more where it holds all of them as one phrase."""
        order = self._index.order_of(document)
        if order is None:
            return 0
        ids = self._ids(words)
        pairs = pairs_of(ids)
        if all(ids) and order.holds(phrase_code(ids)):
            return len(pairs) + 1
        return sum(order.holds(phrase_code(pair)) for pair in pairs if all(pair))

    def has_with_all(self, words: tuple[str, ...], among: Any) -> bool:
        """Whether a document ``among`` holds all the words, in whatever order."""
        return bool(words) and _any_among(self._all(words)[1], among)

    def nearest(
        self,
        scores: IIBucket,
        leading: list[int],
        words: tuple[str, ...],
        number: int,
        looked_at: int,
    ) -> dict[int, int]:
        """Return those documents in which most words stand side by side, and how many
        pairs at most do so. A document that holds the words as one phrase is among
        them, with one more than there are pairs.

        ``leading``: the first MOST_TESTED by their scores. ``looked_at``: documents
        whose word order is looked at, at most.
        """
        ids = self._ids(words)
        phrase, count = self._phrase(words), len(pairs_of(ids))
        probable = list(islice(filter(phrase.may_stand_in, leading), looked_at))
        if len(probable) < looked_at and len(leading) < len(scores):
            may_hold = _scored(phrase.documents(), scores)
            probable = best_of(may_hold, looked_at)
        holding = self._holding(probable, ids)
        whole = dict.fromkeys(islice(holding, number), count + 1)
        pairs, all_pairs = [], 0
        for place, document in enumerate(leading):
            most = count - phrase.lacking(document)
            pairs.append((most, -place, document))
            all_pairs += most == count
            if all_pairs == number:
                # None behind them is better.
                break
        found = {document: most for most, _, document in nlargest(number, pairs)}
        return found | whole

    def pairs_at_most(self, words: tuple[str, ...]) -> Callable[[int], int]:
        """Return what tells of a document how many pairs may stand in it."""
        phrase, count = self._phrase(words), len(pairs_of(self._ids(words)))
        return lambda document: count - phrase.lacking(document)

    def _holding(self, documents: Iterable[int], ids: list[int]) -> Iterator[int]:
        """Yield the documents in which words stand side by side."""
        if not all(ids):
            return
        code = phrase_code(ids)
        for document in documents:
            order = self._index.order_of(document)
            if order is not None and order.holds(code):
                yield document

    def _signed(self, words: tuple[str, ...]) -> Phrase:
        """What signatures tell of a phrase."""
        return self._index.signatures().phrase(PairTest(self._ids(words)))

    def _ids(self, words: tuple[str, ...]) -> list[int]:
        return [self._lexicon.get_wid(word) for word in words]

    def _part(self, clause: Clause) -> tuple[int, Any, int]:
        """Size, posting and rarity of a clause."""
        match clause.kind:
            case ClauseKind.WORD:
                return self._word(clause.words[0])
            case ClauseKind.PREFIX:
                return self._begun(clause.words[0])
            case ClauseKind.UNFINISHED:
                word = self._word(clause.words[0])
                if self._is_among(word[1]):
                    return word
                return self._begun(clause.words[0])
            case ClauseKind.NUMBER:
                return self._number(clause)
            case ClauseKind.PHRASE:
                return self._all(clause.words)

    def _called(self, concept: Concept) -> tuple[int, Any, int]:
        """Size, posting and rarity of a thing, in whatever words."""
        _, union, _ = self._all(concept.words)
        if concept.is_one:
            own = Wording("", concept.words, ())
            union = self._saying(self._probably_beside(union, own.words), own)
        for way in concept.others:
            _, scores, _ = self._all(way.words)
            if len(way.words) > 1 and scores:
                scores = self._probably_beside(scores, way.words)
            _, union = weightedUnion(union, self._saying(scores, way))
        return len(union), union, 1

    def _saying(self, scores: IIBucket, way: Wording) -> IIBucket:
        """Those that say something in a way, where they are few enough to look."""
        if not self._index.has_signatures:
            return scores
        among = self._among
        seen = scores if among is None else weightedIntersection(scores, among, 1, 0)[1]
        if len(seen) > MOST_CHECKED:
            return scores
        return IIBucket({one: scores[one] for one in seen if self.says(one)(way)})

    def _is_beside(self, document: int, words: tuple[str, ...]) -> bool:
        return len(words) < 2 or any(self._holding((document,), self._ids(words)))

    def _probably_beside(self, scores: IIBucket, words: tuple[str, ...]) -> IIBucket:
        """Those in which words stand side by side, by their signatures alone."""
        if not self._index.has_signatures:
            return scores
        return _scored(self._phrase(words).documents(), scores)

    def _is_among(self, posting: Any) -> bool:
        """Whether any of it may be seen: what may not makes no answer another one."""
        return _any_among(posting, self._among)

    def _word(self, word: str) -> tuple[int, Any, int]:
        posting = self._index.posting(self._lexicon.get_wid(word))
        size = len(posting)
        return size, posting, self._index.rarity(size)

    def _any(self, words: Iterator[str]) -> tuple[int, Any, int]:
        union = IIBucket()
        for word in words:
            _, union = weightedUnion(union, self._word(word)[1])
        return len(union), union, self._index.rarity(len(union))

    def _all(self, words: tuple[str, ...]) -> tuple[int, Any, int]:
        parts = sorted((self._word(word) for word in words), key=lambda part: part[0])
        _, posting, rarity = parts[0]
        _, scores = weightedUnion(IIBucket(), posting, 1, rarity)
        for _, posting, rarity in parts[1:]:
            _, scores = weightedIntersection(scores, posting, 1, rarity)
        return len(scores), scores, 1

    def _number(self, clause: Clause) -> tuple[int, Any, int]:
        _, scores, rarity = self._any(iter([clause.key, *self._longer(clause.key)]))
        _, scores = weightedUnion(scores, IIBucket(), rarity, 0)
        own = self._own_numbers(clause.key)
        if own:
            bonus = IIBucket(dict.fromkeys(own, OWN_NUMBER))
            _, scores = weightedUnion(scores, bonus)
        if self._is_among(scores):
            return len(scores), scores, 1
        return self._all(clause.words)

    def _longer(self, key: str) -> Iterator[str]:
        """Numbers that go on where this one ends at one of its parts."""
        longer = islice(self._starting_with(f"{key}-"), MOST_LOOKED_AT)
        seen = (one for one in longer if self._is_among(self._word(one)[1]))
        return islice(seen, MOST_BEGINNINGS)

    def _begun(self, start: str) -> tuple[int, Any, int]:
        """What holds a word that begins so. Words that only what may not be seen holds
        take no place from others."""
        words: list[str] = []
        begun = (word for word in self._starting_with(start) if "/" not in word)
        for looked_at, word in enumerate(begun):
            if looked_at == MOST_LOOKED_AT:
                # So many are made up: they leave nothing out of the answer.
                return self._everything()
            if self._is_among(self._word(word)[1]):
                words.append(word)
            if len(words) == MOST_BEGINNINGS:
                break
        return self._any(iter(words))

    def _everything(self) -> tuple[int, Any, int]:
        among = self._index._docweight if self._among is None else self._among
        _, scores = weightedUnion(IIBucket(), among, 1, 0)
        return len(scores), scores, 1

    def _starting_with(self, start: str) -> Iterator[str]:
        return iter(self._lexicon._wids.keys(start, f"{start}\U0010ffff"))

    def _with_phrase(self, scores: IIBucket, words: tuple[str, ...]) -> IIBucket:
        ids = self._ids(words)
        if not all(ids):
            return IIBucket()
        probable = scores
        if self._index.has_signatures:
            # Leaves out what cannot hold the words side by side.
            probable = _scored(self._phrase(words).documents(), scores)
        holding = self._holding(best_of(probable, MOST_PHRASES), ids)
        return IIBucket({document: scores[document] for document in holding})

    def _excluded(self, clause: Clause, scores: IIBucket) -> Any:
        _, posting, _ = self._part(clause)
        if clause.kind is not ClauseKind.PHRASE:
            return posting
        _, holding = weightedIntersection(scores, posting, 1, 0)
        return self._with_phrase(holding, clause.words)


def _any_among(posting: Any, among: Any) -> bool:
    return bool(posting) if among is None else any(one in among for one in posting)


def _scored(documents: list[int], scores: IIBucket) -> IIBucket:
    """Those of some documents that have a score, without a loop over them."""
    return weightedIntersection(scores, multiunion([documents]), 1, 0)[1]


def best_of(scores: IIBucket, number: int) -> list[int]:
    """Return the documents with the highest scores, highest first."""
    return [document for _, document in strongest(scores, number)[:number]]
