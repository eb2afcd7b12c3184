"""Facets of the search page: how many hits are of which kind, unit and year."""

from ...units.register.lookup import get_unit
from ..searching import Found
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from typing import Any
from urllib.parse import urlencode


SHOWN = 20
"""Values of a facet that are listed, the most frequent ones."""
TITLES = {
    "portal_type": _("label_search_kind", default="Kind"),
    "unit_code": _("label_search_unit", default="Unit"),
    "year": _("label_search_year", default="Year"),
}
KEPT = ("SearchableText", "Subject", "sort_on", *TITLES)
"""What an address of the search page says."""


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


def address(base: str, form: Mapping[str, Any], **changes: str) -> str:
    """The page with the same question but for `changes`; "" leaves a condition out."""
    said = {name: form[name] for name in KEPT if _is_said(form.get(name))} | changes
    return f"{base}?{urlencode([*_pairs(said)])}"


def facets(
    found: Found, base: str, form: Mapping[str, Any], language: str, translate: Any
) -> Iterator[Facet]:
    """Yield the facets that part the hits, or by which they were narrowed down."""
    titles: dict[str, Callable[[Any], str]] = {
        "portal_type": lambda value: _type_title(value, translate),
        "unit_code": lambda value: _unit_title(value, language),
        "year": str,
    }
    for name, counted in found.facets(TITLES).items():
        kept = [each for each in counted if each.value not in ("", None)][:SHOWN]
        if name == "year":
            kept.sort(reverse=True)
        chosen = form.get(name)
        if len(kept) > 1 or (kept and chosen):

            def link(value: str, name: str = name) -> str:
                return address(base, form, **{name: value})

            values = linked_values(kept, chosen, titles[name], link)
            yield Facet(name, TITLES[name], values)


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


def _is_said(value: Any) -> bool:
    listed = value if isinstance(value, list) else [value]
    return all(isinstance(each, str) for each in listed)


def _pairs(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in said.items():
        if isinstance(value, list):
            yield from ((f"{name}:list", each) for each in value)
        elif value:
            yield name, value


def _type_title(name: str, translate: Any) -> str:
    info = api.portal.get_tool("portal_types").getTypeInfo(name)
    return str(translate(info.Title())) if info is not None else name


def _unit_title(code: str, language: str) -> str:
    unit = get_unit(code)
    return unit.name_in(language) if unit is not None else code
