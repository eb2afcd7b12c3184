"""What services that list a register in pages have in common."""

from .searching import Found
from collections.abc import Iterable
from plone.restapi.services import Service
from typing import Any


class ListingService(Service):
    """Facets with titles, and the addresses of other pages of the same question.

    ``_titles``: titles by index and value, set before facets are asked for.
    """

    _titles: dict[str, dict[str, str]]

    def _address(self, question: Any, size: int) -> str:
        raise NotImplementedError

    def _facets_of(self, found: Found, names: Iterable[str]) -> dict[str, Any]:
        return {
            name: [
                {**self._named(name, one.value), "count": one.count}
                for one in counted
                if one.value != ""
            ]
            for name, counted in found.facets(names).items()
        }

    def _named(self, name: str, value: Any) -> dict[str, Any]:
        title = self._titles.get(name, {}).get(value) or str(value)
        return {"token": value, "title": title}

    def _batching(self, question: Any, size: int, total: int) -> dict[str, str]:
        """``question``: has ``start``, and ``but`` to make another of it."""

        def page(start: int) -> str:
            return self._address(question.but(start=start), size)

        last = max(0, (total - 1) // size * size)
        links = {"first": page(0), "last": page(last)}
        if question.start + size < total:
            links["next"] = page(question.start + size)
        if question.start:
            links["prev"] = page(max(0, question.start - size))
        return links
