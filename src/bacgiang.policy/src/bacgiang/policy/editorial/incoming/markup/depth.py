"""How deep elements stand in each other: what draws a page goes down as deep."""

from lxml import etree
from typing import Any


MOST_DEEP = 100
"""Elements in each other; a table in a cell of a table makes five."""


def is_too_deep(markup: str) -> bool:
    """Whether it nests more elements than is drawn in fair time; what HTML lets end by
    itself, such as a paragraph before the next, does not count.
    """
    if markup.count("<") <= MOST_DEEP:
        return False
    depth: Any = _Depth()
    parser = etree.HTMLParser(target=depth, huge_tree=True, encoding="utf-8")
    # libxml2 ends at NUL; a lone surrogate is no text.
    parser.feed(markup.replace("\0", "").encode("utf-8", "replace"))
    parser.close()
    return bool(depth.most > MOST_DEEP)


class _Depth:
    """Counts as the parser goes; builds nothing."""

    def __init__(self) -> None:
        self.most = self._now = 0

    def start(self, tag: str, attributes: object) -> None:
        self._now += 1
        self.most = max(self.most, self._now)

    def end(self, tag: str) -> None:
        self._now -= 1

    def close(self) -> None:
        """The parser asks for it; nothing is to be done."""
