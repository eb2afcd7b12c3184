"""Arrange a first page: the one function that the page and the service share.

Whoever calls has checked the permission `bacgiang.policy: Arrange home page`.
"""

from ....base.one_line import one_line
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ...public_lines import LinesComeOut
from ..closed import stands_on_closed_site
from . import reasons
from .home_site import HomeSite
from .kind import kind_named
from .kind import kinds_for
from .placed_section import Arrangement
from .placed_section import PlacedSection
from .placed_section import stamp_of
from .plans import arrangement_of
from .plans import planned
from .recording import record_arranged
from .store import home_store
from collections.abc import Iterator
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify


def read(rows: Any) -> Arrangement:
    """Sections as they were sent: objects with the fields of `PlacedSection`.

    Raises Refused with every reason. What is allowed on a site, `arrange` says.
    """
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused(reasons.NOT_A_LIST)
    if len(rows) > reasons.MOST_SECTIONS:
        raise Refused(reasons.TOO_MANY)
    wrong: list[Refusal] = []
    found = [_read_one(row, number, wrong) for number, row in enumerate(rows, 1)]
    Refused.raise_for(*wrong)
    return tuple(found)


def _read_one(row: dict[str, Any], number: int, wrong: list[Refusal]) -> PlacedSection:
    kind, which = row.get("kind"), row.get("which") or ""
    heading = one_line(row.get("heading") or "", reasons.LONGEST_HEADING)
    count, shown = row.get("count", 5), row.get("shown", True)
    fits = {
        "kind": isinstance(kind, str),
        "which": isinstance(which, str),
        "heading": heading is not None,
        "count": type(count) is int and 1 <= count <= reasons.MOST_ITEMS,
        "shown": type(shown) is bool,
    }
    wrong += [reasons.wrong(number, name) for name in fits if not fits[name]]
    return PlacedSection(str(kind), str(which), str(heading), count, shown)


def arrange(site: HomeSite, arrangement: Arrangement, stamp: str | None = None) -> None:
    """Keep the arrangement. `stamp` is that of the one the person saw, None for any.

    Raises Refused.
    """
    Refused.raise_for(*_refusals(site, arrangement, stamp))
    headings = {
        f"sections.{number}.heading": one.heading
        for number, one in enumerate(arrangement, 1)
        if one.heading
    }
    notify(LinesComeOut(headings))
    home_store().put(IUUID(site.context), arrangement)
    record_arranged(site.context, arrangement)


def arrange_as_planned(site: HomeSite, stamp: str | None = None) -> None:
    """Back to what the seed says. Raises Refused."""
    Refused.raise_for(*_unchangeable(site, stamp))
    home_store().drop(IUUID(site.context))
    record_arranged(site.context, planned(site), act="back")


def _unchangeable(site: HomeSite, stamp: str | None) -> Iterator[Refusal]:
    if stands_on_closed_site(site.context):
        yield reasons.SITE_CLOSED
    if stamp is not None and stamp != stamp_of(arrangement_of(site)):
        yield reasons.CHANGED_MEANWHILE


def _refusals(
    site: HomeSite, arrangement: Arrangement, stamp: str | None
) -> Iterator[Refusal]:
    yield from _unchangeable(site, stamp)
    allowed = {name for name, _kind in kinds_for(site)}
    kept = {one.key for one in arrangement_of(site)}
    seen: set[tuple[str, str]] = set()
    for number, one in enumerate(arrangement, 1):
        if one.key in seen:
            yield reasons.TWICE.at(f"sections.{number}", number=number)
        seen.add(one.key)
        # What a room that is gone has left behind may stay until it is removed.
        if one.key in kept:
            continue
        if one.kind not in allowed:
            yield reasons.wrong(number, "kind")
        elif not _is_choice(site, one):
            yield reasons.wrong(number, "which")


def _is_choice(site: HomeSite, one: PlacedSection) -> bool:
    kind = kind_named(one.kind)
    if kind is None or kind.which_label is None:
        return not one.which
    return one.which in dict(kind.choices(site))
