"""Find records by their UID, without putting the catalog's waiting work first.

A search makes the catalog index whatever has changed so far: a record taken in would be
indexed anew for every document its text names.
"""

from ...base.asked import asked
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from functools import partial
from plone import api
from plone.app.uuid.utils import uuidToObject
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest


KEY = "bacgiang.policy.records_found"
MOST_KEPT = 500
"""Records kept at hand: an import of many asks within one request, too."""


def record_with(uid: str) -> Any | None:
    """The record, whoever asks; None for a UID of nothing.

    A text may name one document thousands of times: a request goes the way to it once.
    """
    site = api.portal.get()
    path = asked(site.portal_catalog._catalog, partial(_path_of, uid))
    kept = _kept()
    if path and (path, uid) in kept and _is_there(kept[path, uid], site):
        return kept[path, uid]
    found = site.unrestrictedTraverse(path, None) if path else None
    if found is None or path is None:
        # Made a moment ago, or moved: the slow way knows.
        return uuidToObject(uid, unrestricted=True)
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[path, uid] = found
    return found


def _path_of(uid: str, catalog: Any) -> str | None:
    rid = catalog.getIndex("UID")._index.get(uid)
    return catalog.paths.get(rid) if rid is not None else None


def _kept() -> dict[tuple[str, str], Any]:
    annotations = IAnnotations(getRequest(), None)
    return annotations.setdefault(KEY, {}) if annotations is not None else {}


def _is_there(record: Any, site: Any) -> bool:
    """Whether it is where it was found: a request may move or delete what it knows."""
    while aq_base(record) is not aq_base(site):
        around = aq_parent(aq_inner(record))
        held = getattr(around, "_getOb", None)
        if held is None or aq_base(held(record.getId(), None)) is not aq_base(record):
            return False
        record = around
    return True
