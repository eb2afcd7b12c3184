"""What belongs to a life event: asked of the catalog, as far as whoever asks may see.

A line of words costs one query over titles, all codes together one, all fields one.
"""

from ...base.asked import asked
from ...base.kept import Kept
from ...law.effect.answers import Status
from ...legal.vocabularies.tables import table
from ...procedures.vocabularies.choices import FIELDS
from ...procedures.vocabularies.fields import field_token
from ...search.catalog_version import catalog_version
from ...search.facets import count_values
from ...search.facets import ValueCount
from ...search.searching import find
from .store import stamp
from .store import tasks
from .values import LifeEvent
from AccessControl import getSecurityManager
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from time import time
from typing import Any


MOST = 60
MOST_UNITS = 4
DOCUMENTS = ("LegalDocument", "Directive")
ENDED = {"not": [Status.NO_LONGER_IN_FORCE.value]}
MINUTE = 60


@dataclass(frozen=True)
class Gathered:
    """Procedures, forms, legal documents and codes of units of one life event."""

    event: LifeEvent

    @cached_property
    def procedures(self) -> list[Any]:
        return _by_title(self._rids)

    @cached_property
    def _rids(self) -> list[int]:
        return list(dict.fromkeys(_asked(_questions(self.event))))[:MOST]

    @property
    def forms(self) -> list[Any]:
        """Those that papers of the procedures name."""
        counted = _counted("form_numbers", self._rids)
        numbers = [one.value for one in counted]
        query = {"portal_type": "ProcedureForm", "procedure_code": numbers}
        return _by_title(_asked([query])) if numbers else []

    @property
    def units(self) -> list[str]:
        """Those that the board named, then those that carry most of it out."""
        counted = _counted("doers", self._rids, MOST_UNITS)
        named = (*self.event.units, *(one.value for one in counted))
        return list(dict.fromkeys(named))[: max(MOST_UNITS, len(self.event.units))]

    @property
    def documents(self) -> list[Any]:
        said = self.event.documents
        asked = ({"portal_type": DOCUMENTS, "Title": _phrase(line)} for line in said)
        return _by_title(dict.fromkeys(_asked(asked)))


def shown_events() -> tuple[LifeEvent, ...]:
    """Life events with a procedure that whoever asks may see, in the board's order.

    Kept for a minute, for people of the same rights and one state of the catalog.
    """
    tool = api.portal.get_tool("portal_catalog")
    # Read by the question alone it would be no setting of the page's.
    table(FIELDS)
    return asked(tool._catalog, lambda _catalog: _shown_events(), reads_more=True)


def _shown_events() -> tuple[LifeEvent, ...]:
    tool = api.portal.get_tool("portal_catalog")
    version = catalog_version(tool)
    if version is None:
        return _filled()
    user = getSecurityManager().getUser()
    rights = tuple(tool._listAllowedRolesAndUsers(user))
    key = (version, rights, stamp(), int(time()) // MINUTE)
    return _kept.of(key, _filled)


_kept: Kept[tuple[LifeEvent, ...]] = Kept(100)


def _filled() -> tuple[LifeEvent, ...]:
    return tuple(one for one in tasks().events if any(_asked(_questions(one))))


def _questions(event: LifeEvent) -> Iterator[dict[str, Any]]:
    codes, fields, words = [], [], []
    known = table(FIELDS)
    for line in event.procedures:
        token = field_token(line)
        if token in known:
            fields.append(token)
        elif any(sign.isdecimal() for sign in line) and " " not in line:
            codes.append(line)
        else:
            words.append(line)
    asked = {"portal_type": "Procedure", "effect_today": ENDED}
    if codes:
        yield {**asked, "procedure_code": codes}
    for line in words:
        yield {**asked, "Title": _phrase(line)}
    if fields:
        yield {**asked, "procedure_field": fields}


def _phrase(line: str) -> str:
    bare = line.replace('"', " ")
    return f'"{bare}"'


def _asked(questions: Iterable[dict[str, Any]]) -> Iterator[int]:
    """Record ids of what is public; each question is asked when it is come to."""
    tool = api.portal.get_tool("portal_catalog")
    for question in questions:
        found = find(tool, {**question, "review_state": "published"})
        yield from found.every_rid()


def _by_title(rids: Iterable[int]) -> list[Any]:
    catalog = _catalog()
    found = tuple(rids)
    return [catalog[rid] for rid in asked(catalog, lambda one: _in_order(one, found))]


def _in_order(catalog: Any, rids: Iterable[int]) -> list[int]:
    keys = catalog.getIndex("sortable_title")._unindex
    return sorted(rids, key=lambda rid: str(keys.get(rid)))


def _counted(name: str, rids: list[int], limit: int | None = None) -> list[ValueCount]:
    return asked(
        _catalog(),
        lambda catalog: count_values(catalog.getIndex(name), rids, limit),
    )


def _catalog() -> Any:
    return api.portal.get_tool("portal_catalog")._catalog
