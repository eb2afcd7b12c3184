"""Arrange a first page: the one function that the page and the service share.

Whoever calls has checked the permission `bacgiang.policy: Arrange home page`.
"""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..closed import stands_on_closed_site
from .events import HomeArranged
from .home_site import HomeSite
from .kind import kind_named
from .kind import kinds_for
from .placed_section import Arrangement
from .placed_section import PlacedSection
from .placed_section import stamp_of
from .plans import arrangement_of
from .plans import planned
from .reasons import bad_count
from .reasons import bad_heading
from .reasons import bad_shown
from .reasons import CHANGED_MEANWHILE
from .reasons import LONGEST_HEADING
from .reasons import MOST_ITEMS
from .reasons import MOST_SECTIONS
from .reasons import NOT_A_LIST
from .reasons import SITE_CLOSED
from .reasons import TOO_MANY
from .reasons import twice
from .reasons import unknown_choice
from .reasons import unknown_kind
from .store import home_store
from collections.abc import Iterator
from plone.uuid.interfaces import IUUID
from typing import Any
import unicodedata
from zope.event import notify


def read(rows: Any) -> Arrangement:
    """Sections as they were sent: objects with the fields of `PlacedSection`.

    Raises Refused with every reason. What is allowed on a site, `arrange` says.
    """
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused(NOT_A_LIST)
    if len(rows) > MOST_SECTIONS:
        raise Refused(TOO_MANY)
    reasons: list[Refusal] = []
    found = [_read_one(row, number, reasons) for number, row in enumerate(rows, 1)]
    if reasons:
        raise Refused(*reasons)
    return tuple(found)


def _read_one(
    row: dict[str, Any], number: int, reasons: list[Refusal]
) -> PlacedSection:
    kind, which = row.get("kind"), row.get("which") or ""
    heading, count = row.get("heading") or "", row.get("count", 5)
    shown = row.get("shown", True)
    if not isinstance(kind, str):
        reasons.append(unknown_kind(number))
    if not isinstance(which, str):
        reasons.append(unknown_choice(number))
    if not isinstance(heading, str) or not _is_heading(heading):
        reasons.append(bad_heading(number))
    if type(count) is not int or not 1 <= count <= MOST_ITEMS:
        reasons.append(bad_count(number))
    if type(shown) is not bool:
        reasons.append(bad_shown(number))
    said = unicodedata.normalize("NFC", str(heading)).strip()
    return PlacedSection(str(kind), str(which), said, count, shown)


def _is_heading(text: str) -> bool:
    plain = all(
        unicodedata.category(one) not in ("Cc", "Cs", "Zl", "Zp") for one in text
    )
    return plain and len(text.strip()) <= LONGEST_HEADING


def arrange(site: HomeSite, arrangement: Arrangement, stamp: str | None = None) -> None:
    """Keep the arrangement. `stamp` is that of the one the person saw, None for any.

    Raises Refused.
    """
    reasons = list(_refusals(site, arrangement, stamp))
    if reasons:
        raise Refused(*reasons)
    home_store().put(IUUID(site.context), arrangement)
    _tell(site, arrangement, back=False)


def arrange_as_planned(site: HomeSite, stamp: str | None = None) -> None:
    """Back to what the seed says. Raises Refused."""
    reasons = list(_unchangeable(site, stamp))
    if reasons:
        raise Refused(*reasons)
    home_store().drop(IUUID(site.context))
    _tell(site, planned(site), back=True)


def _tell(site: HomeSite, arrangement: Arrangement, back: bool) -> None:
    names = (":".join(filter(None, one.key)) for one in arrangement if one.shown)
    notify(HomeArranged(site.context, tuple(names), back))


def _unchangeable(site: HomeSite, stamp: str | None) -> Iterator[Refusal]:
    if stands_on_closed_site(site.context):
        yield SITE_CLOSED
    if stamp is not None and stamp != stamp_of(arrangement_of(site)):
        yield CHANGED_MEANWHILE


def _refusals(
    site: HomeSite, arrangement: Arrangement, stamp: str | None
) -> Iterator[Refusal]:
    yield from _unchangeable(site, stamp)
    allowed = {name for name, _kind in kinds_for(site)}
    kept = {one.key for one in arrangement_of(site)}
    seen: set[tuple[str, str]] = set()
    for number, one in enumerate(arrangement, 1):
        if one.key in seen:
            yield twice(number)
        seen.add(one.key)
        # What a room that is gone has left behind may stay until it is removed.
        if one.key in kept:
            continue
        if one.kind not in allowed:
            yield unknown_kind(number)
        elif not _is_choice(site, one):
            yield unknown_choice(number)


def _is_choice(site: HomeSite, one: PlacedSection) -> bool:
    kind = kind_named(one.kind)
    if kind is None or kind.which_label is None:
        return not one.which
    return one.which in {value for value, _title in kind.choices(site)}
