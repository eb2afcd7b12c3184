"""The lexicon's pipeline: one element that does all of it."""

from .tokens import index_words
from .tokens import plain_words
from collections.abc import Iterable
from Products.ZCTextIndex.interfaces import ISplitter
from Products.ZCTextIndex.PipelineFactory import element_factory
import re
from typing import Any
from zope.interface import implementer


GROUP = "Word Splitter"
NAME = "Vietnamese words and document numbers"

_GLOB = re.compile(r"[*?]+")


@implementer(ISplitter)
class VietnameseSplitter:
    """Splits into folded words.

    All instances are equal, so that a profile applied again finds its lexicon as it
    should be and does not empty it.
    """

    def process(self, texts: Iterable[str]) -> list[str]:
        """Words to index."""
        return [word for text in texts for word in index_words(text)]

    def processGlob(self, texts: Iterable[str]) -> list[str]:  # noqa: N802
        """Words of a query in the syntax of a plain ZCTextIndex."""
        return [word for text in texts for word in _with_globs(text)]

    def process_post_glob(self, words: Iterable[str]) -> list[str]:
        """Words that `processGlob` made, without signs."""
        return [_GLOB.sub("", word) for word in words]

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, VietnameseSplitter)

    def __hash__(self) -> int:
        return hash(VietnameseSplitter)


def _with_globs(text: str) -> list[str]:
    words = []
    for part in text.split():
        found = plain_words(_GLOB.sub(" ", part))
        if found and part.endswith("*"):
            found[-1] += "*"
        words += found
    return words


def register_splitter() -> None:
    """Make the element known to lexicons and profiles; may run again."""
    if NAME not in element_factory._groups.get(GROUP, {}):
        element_factory.registerFactory(GROUP, NAME, VietnameseSplitter)
