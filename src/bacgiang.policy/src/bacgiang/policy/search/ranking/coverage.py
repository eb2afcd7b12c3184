"""How much of a question a title answers, where it does not answer all of it.

People ask in other words than law does: of five words three may stand in the name of
the procedure that they need, and all five in a long law that says nothing of it. So a
word counts as much as it is rare, most where it stands in the title with the diacritics
that were typed, less where only the text holds it.
"""

from ..lexicon.diacritics import exact_words
from ..query.diacritics import likeness
from ..query.diacritics import OTHER_DIACRITICS
from ..query.usual_words import CONTACT
from ..query.usual_words import SAYING_LITTLE
from ..query.usual_words import UsualWords
from ..query.wordings import Concept
from collections.abc import Callable
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain


OTHER_WORDING = 0.95
PART = 3
"""Parts of another wording say little: the power to which their share is raised."""
IN_TEXT = 0.3
SIDE_BY_SIDE = 0.15
DENSITY = 0.15

Rarity = Callable[[str], int]


Words = dict[str, frozenset[str]]
"""Folded words with the diacritics under which they stand in a title."""


@lru_cache(maxsize=16384)
def _of_title(title: str) -> tuple[tuple[str, ...], Words]:
    pairs = exact_words(title)
    there: dict[str, frozenset[str]] = {}
    for word, exact in pairs:
        there[word] = there.get(word, frozenset()) | {exact}
    return tuple(word for word, _ in pairs), there


def _says_little(concept: Concept) -> bool:
    return concept.is_little(SAYING_LITTLE)


class Coverage:
    """Of one question. `rarity`: weight of a folded word, 0 where nothing holds it."""

    def __init__(self, concepts: Sequence[Concept], rarity: Rarity) -> None:
        self._concepts = concepts
        self._rarity = rarity
        known = [self._weight(one) for one in concepts]
        words = sum(len(o.words) for o, w in zip(concepts, known, strict=True) if w)
        # What nothing holds was asked for all the same: it counts as much as the rest.
        usual = sum(known) // words if words else 0
        self._weights = [
            weight or usual * len(one.words) // (4 if _says_little(one) else 1)
            for one, weight in zip(concepts, known, strict=True)
        ]
        self._total = sum(self._weights)
        self._left: dict[UsualWords, list[Concept]] = {}
        asked = [word for one in concepts for word in one.words]
        self._pairs = set(zip(asked, asked[1:], strict=False))
        others = (way.words for one in concepts for way in one.others)
        self._known = {*asked, *chain.from_iterable(others)}

    def _weight(self, concept: Concept) -> int:
        """As rare as its words; where nothing holds them, as what is said instead."""
        own = sum(map(self._rarity, concept.words))
        if _says_little(concept):
            return own // 4
        if all(map(self._rarity, concept.words)):
            return own
        ways = (sum(map(self._rarity, one.words)) for one in concept.others)
        return max(own, *ways, 0)

    def of(
        self,
        title: str,
        is_in_text: Callable[[str], bool],
        is_exact_in_text: Callable[[str], bool],
        is_a_unit: bool = False,
    ) -> float:
        """Return what of the question title and text answer, 0 to about 1.3.

        The two say of words whether they stand in the text: folded, with diacritics.

        A unit answers "director", "opening hours" by itself: those words are not asked
        of its title.
        """
        if not self._total:
            return 0.0
        words, there = _of_title(title)
        said, asked = 0.0, 0
        for concept, weight in zip(self._concepts, self._weights, strict=True):
            if is_a_unit and concept.is_of(CONTACT):
                continue
            in_title = self._in_title(concept, there)
            in_text = 0.0
            if all(map(is_in_text, concept.words)):
                is_exact = all(map(is_exact_in_text, filter(None, concept.exact)))
                in_text = IN_TEXT * (1 if is_exact else OTHER_DIACRITICS)
            said += weight * (in_title + in_text * (1 - in_title))
            asked += weight
        return said / asked + self._shape(words) if asked else 0.0

    def asks_for_contact(self) -> bool:
        return any(one.is_of(CONTACT) for one in self._concepts)

    def held(self, tells: Callable[[Concept], bool]) -> float:
        """Return how much of the question a text holds, 0 to 1."""
        if not self._total:
            return 0.0
        weighed = zip(self._concepts, self._weights, strict=True)
        return sum(weight for one, weight in weighed if tells(one)) / self._total

    def is_held(
        self, tells: Callable[[Concept], bool], passed_over: UsualWords
    ) -> bool:
        """Whether a text holds all of it; some words are not asked of it. Most texts
        that are asked lack the first word."""
        if passed_over not in self._left:
            weighed = zip(self._concepts, self._weights, strict=True)
            self._left[passed_over] = [
                one for one, weight in weighed if weight and not one.is_of(passed_over)
            ]
        left = self._left[passed_over]
        return bool(left) and all(map(tells, left))

    def _in_title(self, concept: Concept, there: Words) -> float:
        own = self._share(concept.words, concept.exact, there)
        own = own**PART if concept.is_one else own
        others = (self._share(one.words, one.exact, there) for one in concept.others)
        other = max((share**PART for share in others), default=0.0)
        return max(own, OTHER_WORDING * other)

    def _share(
        self, words: tuple[str, ...], exact: tuple[str, ...], there: Words
    ) -> float:
        known = [self._rarity(word) for word in words]
        # What nothing holds is missing all the same.
        weights = [one or max(known, default=0) for one in known]
        whole = sum(weights)
        if not whole:
            return 0.0
        found = 0.0
        for place, word in enumerate(words):
            if word in there:
                typed = exact[place] if exact else ""
                found += weights[place] * likeness(typed, there[word])
        return found / whole

    def _shape(self, title: tuple[str, ...]) -> float:
        found = self._pairs.intersection(zip(title, title[1:], strict=False))
        beside = len(found) / len(self._pairs) if self._pairs else 0.0
        density = sum(word in self._known for word in title) / max(1, len(title))
        return SIDE_BY_SIDE * beside + DENSITY * density
