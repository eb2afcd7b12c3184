"""A mapping over many pages, made at set-up; a key's page follows from the key."""

from .page import Page
from collections.abc import Iterable
from collections.abc import Iterator
from persistent import Persistent
from typing import Any
from zlib import crc32


PAGES = 256


class Pages(Persistent):
    """Keys are texts, or tuples whose first member is a text and settles the page."""

    def __init__(self, count: int = PAGES) -> None:
        self._pages = tuple(Page() for _ in range(count))

    def __len__(self) -> int:
        return sum(len(page) for page in self._pages)

    def __contains__(self, key: Any) -> bool:
        return key in self.page_of(key)

    def page_of(self, key: Any) -> Page:
        return self._pages[self._number(key)]

    def get(self, key: Any) -> Any:
        return self.page_of(key).get(key)

    def add(self, key: Any, value: Any) -> None:
        """Raises KeyError where the key is there."""
        self.page_of(key).add(key, value)

    def drop(self, keys: Iterable[Any]) -> None:
        """Take keys out that are there; pages without any stay as they are."""
        by_page: dict[int, list[Any]] = {}
        for key in keys:
            by_page.setdefault(self._number(key), []).append(key)
        for number, of_page in by_page.items():
            self._pages[number].drop(of_page)

    def filled(self) -> Iterator[Page]:
        """Pages that hold something."""
        yield from (page for page in self._pages if len(page))

    def items(self) -> Iterator[tuple[Any, Any]]:
        for page in self.filled():
            yield from page.items()

    def _number(self, key: Any) -> int:
        text = key if isinstance(key, str) else key[0]
        return crc32(text.encode()) % len(self._pages)
