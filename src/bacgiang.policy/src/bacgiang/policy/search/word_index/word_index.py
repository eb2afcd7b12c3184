"""The inner index: which documents hold a word, how much, and in which order.

As Plone's own Okapi index, with what 100,000 long documents ask for:

* A posting holds the finished weight of a word in a document (BM25 with a set mean
  length), so that a query is set operations alone, without a loop over documents.
* The order of a document's words is a record of its own. In the stock index sixty
  documents share one, and each addition writes all sixty anew.
* A signature of each document tells which words stand side by side
  (``pair_signatures``), another one with which diacritics (``exact_signatures``).
* Postings of common words are kept for the process (``posting_cache``).
"""

from ..lexicon.diacritics import different_exact_words
from .change_log import ChangeLog
from .exact_signatures import exact_signature
from .pair_signatures import signature
from .posting_cache import POSTINGS
from .signature_cache import SIGNATURES
from .signature_table import Signatures
from BTrees.IIBTree import IIBTree
from BTrees.IOBTree import IOBTree
from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from itertools import chain
from itertools import islice
from math import log
from persistent import Persistent
from Products.ZCTextIndex import WidCode
from Products.ZCTextIndex.BaseIndex import BaseIndex
from secrets import randbits
from typing import Any


K1 = 1.2
B = 0.75
SCALE = 64
"""Unit of weights and rarities."""
LENGTH_STEP = 1.25
"""Lengths within this ratio count as equal, so that a small change of a text leaves the
weights of its other words as they are written."""
MOST_DIFFERENT = 50_000
"""Words of one document; what else a file of codes or of nonsense holds is not found,
and does not stay among the words that are known."""
LONG_FROM = 16
"""Buckets of a posting from which on it is kept for the process."""


class WordOrder(Persistent):
    """The words of one document in order, in the code of ``WidCode``, one byte each."""

    def __init__(self, ids: Iterable[int]) -> None:
        self.code = WidCode.encode(ids).encode("latin-1")

    def ids(self) -> list[int]:
        return WidCode.decode(self.code)

    def holds(self, phrase: bytes) -> bool:
        """Whether words (as ``phrase_code`` has them) stand side by side."""
        return phrase in self.code


def phrase_code(ids: Iterable[int]) -> bytes:
    return WidCode.encode(ids).encode("latin-1")


class WordIndex(BaseIndex):
    """Words of documents; the interface of ZCTextIndex' inner indexes.

    ``mean_length``: words of a document of middling length; ranking hardly depends on
    it.
    """

    mean_length = 1500

    has_signatures = True
    _exact: Any = None

    def __init__(self, lexicon: Any) -> None:
        super().__init__(lexicon)
        self._uid = randbits(62)
        self._log = ChangeLog()
        self._signatures = IOBTree()
        self._exact = IOBTree()

    def index_doc(self, docid: int, text: str | Sequence[str]) -> int:
        """Take a document in, or anew; return how many words it has."""
        ids = self._word_ids(text)
        if self.has_signatures and self._exact is not None:
            self._write_exact(docid, [text] if isinstance(text, str) else text)
        known = self._docwords.get(docid)
        if known is None:
            self.document_count.change(1)
            before: dict[int, int] = {}
        else:
            old = known.ids()
            if old == ids:
                return len(ids)
            before = self._weights(old)
        self._write(docid, before, self._weights(ids))
        self._docweight[docid] = len(ids)
        self._docwords[docid] = WordOrder(ids)
        if self.has_signatures:
            self._signatures[docid] = signature(ids)
        return len(ids)

    def unindex_doc(self, docid: int) -> None:
        self._write(docid, self._weights(self.get_words(docid)), {})
        del self._docwords[docid]
        self._signatures.pop(docid, None)
        if self._exact is not None:
            self._exact.pop(docid, None)
        del self._docweight[docid]
        self.document_count.change(-1)

    def get_words(self, docid: int) -> list[int]:
        return self._docwords[docid].ids()

    def order_of(self, docid: int) -> WordOrder | None:
        return self._docwords.get(docid)

    def signatures(self) -> Signatures:
        """Return which words of documents stand side by side."""
        return SIGNATURES.get(self._uid, self._signatures, self._log)

    @property
    def is_current(self) -> bool:
        """Whether it keeps all that an index of today does."""
        return self._exact is not None

    def exact_signature_of(self, docid: int) -> bytes | None:
        """With which diacritics words stand in a document; None for what is unknown."""
        return self._exact.get(docid) if self._exact is not None else None

    def posting(self, word: int) -> Any:
        """Return document → weight of a word, empty when no document holds it.

        Not to be changed. An IIBTree, or an IIBucket where it came from the cache.
        """
        found = self._wordinfo.get(word)
        if found is None:
            return IIBTree()
        if isinstance(found, dict):
            return IIBTree(found)
        if self._is_long(found):
            return POSTINGS.get(self._uid, word, found, self._log)
        return found

    def rarity(self, holding: int) -> int:
        """Weight of a word that so many documents hold (inverse document frequency)."""
        documents = max(self.document_count(), holding)
        return int(SCALE * log(1 + documents / holding)) if holding else 0

    def _write_exact(self, docid: int, texts: Sequence[str]) -> None:
        written = exact_signature(chain(*map(different_exact_words, texts)))
        if self._exact.get(docid) != written:
            self._exact[docid] = written

    def _weights(self, ids: Sequence[int]) -> dict[int, int]:
        """Return how much each word says about a document of these words."""
        step = round(log(len(ids) + 1, LENGTH_STEP))
        part = K1 * (1 - B + B * LENGTH_STEP**step / self.mean_length)
        return {
            word: round(SCALE * often * (K1 + 1) / (often + part))
            for word, often in Counter(ids).items()
        }

    def _word_ids(self, text: str | Sequence[str]) -> list[int]:
        words = [text] if isinstance(text, str) else list(text)
        for element in self._lexicon._pipeline:
            words = element.process(words)
        different: Iterable[str] = dict.fromkeys(words)
        if len(words) > MOST_DIFFERENT:
            different = islice(different, MOST_DIFFERENT)
        ids = {word: self._lexicon._getWordIdCreate(word) for word in different}
        return [ids[word] for word in words if word in ids]

    def _is_long(self, tree: IIBTree) -> bool:
        # The root alone tells; to ask for the length would load every bucket. Of the
        # longest it has few children, and these are trees.
        state = tree.__getstate__()
        if state is None or len(state) == 1:
            return False
        children = state[0][::2]
        return len(children) > LONG_FROM or isinstance(children[0], IIBTree)

    def _write(self, docid: int, before: dict[int, int], after: dict[int, int]) -> None:
        for word in before.keys() - after.keys():
            self._del_wordinfo(word, docid)
        for word, weight in after.items():
            if before.get(word) != weight:
                self._set_weight(word, docid, weight)
        self._log.add(docid)

    def _set_weight(self, word: int, docid: int, weight: int) -> None:
        posting = self._wordinfo.get(word)
        if posting is None:
            self._wordinfo[word] = {docid: weight}
            self.length.change(1)
        elif isinstance(posting, dict):
            changed = {**posting, docid: weight}
            is_small = len(changed) <= self.DICT_CUTOFF
            self._wordinfo[word] = changed if is_small else IIBTree(changed)
        else:
            posting[docid] = weight

    def _del_wordinfo(self, wid: int, docid: int) -> None:
        posting = self._wordinfo[wid]
        if isinstance(posting, dict):
            posting = {key: each for key, each in posting.items() if key != docid}
            self._wordinfo[wid] = posting
        else:
            del posting[docid]
        if not posting:
            del self._wordinfo[wid]
            self.length.change(-1)


class TitleIndex(WordIndex):
    """Words of titles and other short texts."""

    has_signatures = False
    mean_length = 20
