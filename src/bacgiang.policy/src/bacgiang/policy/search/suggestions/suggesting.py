"""Find what may be meant by the beginning of a question.

Titles and numbers alone are asked, not texts: the answer has to come while one types.
"""

from ...base.entries.entries import VIEWED
from ...text.folding import fold
from ...text.folding import fold_case
from ..lexicon.tokens import plain_words
from ..page.place import IHitOfType
from ..query.numbers import numbers_in
from ..question.kinds import searched_types
from ..question.scope import scope
from ..searching import find
from ..strongest import strongest
from collections.abc import Iterable
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
import re
from typing import Any
from zope.component import queryUtility


MOST = 8
LEAST_LETTERS = 2
COMPARED = 60
"""Titles that are compared one by one, the best by their words."""
LOOKED_AT = 400
"""Records that are looked at for so many."""
MOST_NUMBERS = 400
"""Numbers that are looked at, those of records nobody may see included."""

_NUMBER_BEGINS = re.compile(r"(?:\w+\s+){0,4}?(\d{1,6}[a-zđ]?(?:\s?[/-][\w\s/-]*)?)\Z")
_RANKS = {"Procedure": 3, "LegalDocument": 3, "LegalDraft": 3, "UnitSite": 4}
_OTHER_RANK, _FILE_RANK = 2, 1


def suggestions(
    text: str, context: DexterityContent, language: str, is_only_site: bool = False
) -> dict[str, Any]:
    """Catalog results by title, at most eight, best first, of what whoever asks may
    see.
    """
    found: dict[str, Any] = {}
    if sum(letter.isalnum() for letter in text) < LEAST_LETTERS:
        return found
    asking = _Asking(context, is_only_site)
    for brain in (*asking.by_number(text), *asking.by_title(text)):
        # A unit and its site bear one name: the first is the one that is meant.
        found.setdefault(_title(brain, language), brain)
        if len(found) == MOST:
            break
    return found


class _Asking:
    """Asks the catalog for one question's sake."""

    def __init__(self, context: DexterityContent, is_only_site: bool) -> None:
        self._tool = api.portal.get_tool("portal_catalog")
        self._catalog = self._tool._catalog
        conditions = scope(context, is_only_site)
        self._unit = conditions.get("unit_code")
        # With the slash: "/vi/van-ban" is not the beginning of "/vi/van-ban-khac".
        self._paths = tuple(f"{one}/" for one in conditions.get("path", ()))
        self._types = frozenset(searched_types())

    def by_number(self, text: str) -> Iterator[Any]:
        """Records that bear a number which begins as typed, the shortest first."""
        keys = self._catalog.indexes["number_keys"]._index
        rids: list[int] = []
        for start in _beginnings(text):
            longer = islice(keys.items(start, f"{start}\U0010ffff"), MOST_NUMBERS)
            for _key, group in longer:
                rids += [group] if isinstance(group, int) else group
        known = list(dict.fromkeys(rids))[: 2 * MOST_NUMBERS]
        if known:
            yield from self._seen(known)

    def by_title(self, text: str) -> list[Any]:
        """What has the words in its title, the last one perhaps unfinished."""
        words = plain_words(text)
        is_unfinished = text[-1:].isalnum()
        if words and is_unfinished and len(words[-1]) < LEAST_LETTERS:
            # One letter of a word says nothing yet.
            words, is_unfinished = words[:-1], False
        if not words:
            return []
        query = f"{' '.join(words)}*" if is_unfinished else " ".join(words)
        scores = find(self._tool, {"Title": query}).documents
        if not scores:
            return []
        best = [rid for _score, rid in strongest(scores, COMPARED)[:LOOKED_AT]]
        brains = list(islice(self._kept(best), COMPARED))
        said = f" {' '.join(words)}"
        # With diacritics typed, "hòa" means no "hóa".
        exact = fold_case(text) if fold_case(text) != fold(text) else ""
        return sorted(
            brains, key=lambda one: _closeness(one, said, exact), reverse=True
        )

    def _seen(self, rids: list[int]) -> Iterator[Any]:
        """Those of some records that whoever asks may see, in their order."""
        uids = self._catalog.indexes["UID"]._unindex
        named = [uids[rid] for rid in rids if rid in uids]
        visible = find(self._tool, {"UID": named}).documents
        yield from self._kept(rid for rid in rids if rid in visible)

    def _kept(self, rids: Iterable[int]) -> Iterator[Any]:
        for rid in rids:
            brain = self._catalog[rid]
            if brain.portal_type in self._types and self._is_in_scope(brain):
                yield brain

    def _is_in_scope(self, brain: AbstractCatalogBrain) -> bool:
        if self._unit and brain.unit_code != self._unit:
            return False
        return not self._paths or brain.getPath().startswith(self._paths)


def _beginnings(text: str) -> list[str]:
    """Beginnings of keys of numbers that a text may be about to say."""
    whole = [key for _start, _end, key in numbers_in(text)]
    match = _NUMBER_BEGINS.search(text.lower())
    if match is None:
        return whole
    parts = [part for part in re.split(r"[\s/-]+", match[1]) if part]
    if len(parts) == 1 and not re.search(r"[/-]\s?\Z", match[1]):
        # "76" is 76/2007 and 76/2008, and not yet 760/2007.
        return [*whole, f"{parts[0]}/"]
    written = "/".join(parts[:2])
    if len(parts) > 2:
        written += f"/{'-'.join(' '.join(plain_words(part)) for part in parts[2:])}"
    return list(dict.fromkeys([*whole, written]))


def _closeness(
    brain: AbstractCatalogBrain, said: str, exact: str
) -> tuple[bool, int, int, int, float]:
    """How well a title answers what is typed, greatest best."""
    is_exact = not exact or f" {exact}" in f" {_with_diacritics(brain.Title or '')}"
    title = f" {' '.join(_title_words(brain.Title or ''))}"
    at = title.find(said)
    stands = 2 if at == 0 else int(at > 0)
    rank = _RANKS.get(brain.portal_type, _OTHER_RANK)
    rank = _FILE_RANK if brain.portal_type in VIEWED else rank
    moment = getattr(brain.effective, "timeTime", float)()
    return is_exact, stands, rank, -len(title) // 20, moment


_title_words = lru_cache(maxsize=8192)(plain_words)
_with_diacritics = lru_cache(maxsize=8192)(fold_case)


def _title(brain: AbstractCatalogBrain, language: str) -> str:
    """With the number of a document in front."""
    kind = queryUtility(IHitOfType, name=brain.portal_type)
    name = kind.name(brain, language) if kind is not None else ""
    title = str(brain.Title or brain.getId)
    return f"{name} – {title}" if name else title
