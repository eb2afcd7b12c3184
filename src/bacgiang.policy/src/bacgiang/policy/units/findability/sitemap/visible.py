"""What a visitor may see at this moment, read from the catalog's indexes alone.

No record of the catalog is loaded: 300,000 of them would be half a gigabyte.
"""

from .minutes import minute_of
from .parts import Parts
from .parts import PartsOfList
from .parts import PartsOfSet
from BTrees.IIBTree import IITreeSet
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from functools import cached_property
from itertools import islice
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any


FEW = 2000
"""Translations that are looked up the other way round."""


@dataclass(frozen=True)
class Row:
    """A page: `path` in the database, `changed` in minutes of the index.

    `others` are languages and paths of its translations, itself among them; empty when
    it is in one language only.
    """

    path: str
    kind: str
    changed: int
    others: tuple[tuple[str, str], ...]


class Visible:
    """Pages by their numbers in the catalog, in an order that stays."""

    def __init__(self, catalog: CatalogTool, hidden_kinds: frozenset[str]) -> None:
        self._paths = catalog._catalog.paths
        self._indexes = catalog._catalog.indexes
        self._hidden = hidden_kinds
        self._now = minute_of(datetime.now(UTC))

    def parts(self) -> Parts:
        """Parts of all that `Anonymous` may view.

        Dates and kinds are looked at when a page is read, so that parts stay where
        they are when something is published or runs out.
        """
        return PartsOfSet(self._public)

    def parts_below(self, paths: Sequence[str]) -> Parts:
        """Parts of what stands under some paths, a unit's site for example."""
        found = {number for path in paths for number in self._below(path)}
        return PartsOfList(sorted(found))

    def _below(self, path: str) -> Iterator[int]:
        """By the last name of the path: few pages have it, all have the first ones."""
        names = path.split("/")[1:]
        levels = self._indexes["path"]._index.get(names[-1]) or {}
        numbers = levels.get(len(names) - 1) or ()
        for number in (numbers,) if isinstance(numbers, int) else numbers:
            own = f"{self._paths.get(number, '')}/".startswith(f"{path}/")
            if own and number in self._public:
                yield number

    @cached_property
    def _public(self) -> Any:
        found = self._indexes["allowedRolesAndUsers"]._index.get("Anonymous")
        if isinstance(found, int):
            return IITreeSet((found,))
        return found if found is not None else IITreeSet()

    def rows(self, numbers: Sequence[int]) -> Iterator[Row]:
        """Rows of those that are pages and in their time."""
        for number in numbers:
            if self._is_shown(number):
                yield Row(
                    path=self._paths[number],
                    kind=self._kind(number),
                    changed=self._entry("modified", number, 0),
                    others=self._others(number),
                )

    def _is_shown(self, number: int) -> bool:
        if number not in self._paths or self._kind(number) in self._hidden:
            return False
        effective = self._entry("effective", number, 0)
        expires = self._entry("expires", number, None)
        return effective < self._now and (expires is None or self._now < expires)

    def _kind(self, number: int) -> str:
        return str(self._entry("portal_type", number, ""))

    def _entry(self, index: str, number: int, default: Any) -> Any:
        return self._indexes[index]._unindex.get(number, default)

    def _others(self, number: int) -> tuple[tuple[str, str], ...]:
        if self._few_foreign is not None and number not in self._few_foreign:
            return ()
        members = self._group_of(number)
        found = sorted(
            (self._entry("Language", one, ""), self._paths[one])
            for one in members
            if one == number or (one in self._public and self._is_shown(one))
        )
        return tuple(found) if len(found) > 1 else ()

    def _group_of(self, number: int) -> Sequence[int]:
        index = self._indexes["TranslationGroup"]
        members = index._index.get(index._unindex.get(number))
        return (number,) if members is None or isinstance(members, int) else members

    @cached_property
    def _few_foreign(self) -> frozenset[int] | None:
        """Numbers of all that has translations, None where it takes long to tell.

        Looking each page's group up is a walk across the whole index; it is shorter
        the other way round while few pages are in another language.
        """
        foreign = list(islice(self._foreign(), FEW + 1))
        if len(foreign) > FEW:
            return None
        return frozenset(one for each in foreign for one in self._group_of(each))

    def _foreign(self) -> Iterator[int]:
        default = api.portal.get_default_language()
        for language, numbers in self._indexes["Language"]._index.items():
            if language and language != default:
                yield from (numbers,) if isinstance(numbers, int) else numbers
