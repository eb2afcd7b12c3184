"""Facets as a page shows them: values with links."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FacetValue:
    """A value to narrow the search down to or, where it is chosen, to widen it from."""

    title: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    title: Any
    values: tuple[FacetValue, ...]


def linked_values(
    counted: Iterable[tuple[Any, int]],
    chosen: Any,
    title: Callable[[Any], str],
    link: Callable[[str], str],
) -> tuple[FacetValue, ...]:
    """Values with links; `link` makes the address for one, or for none of them ("").

    The value that is chosen leads back to all. What has no value has no link.
    """
    return tuple(
        FacetValue(
            title(value),
            count,
            link("" if str(value) == chosen else str(value)),
            str(value) == chosen,
        )
        for value, count in counted
        if value not in ("", None)
    )
