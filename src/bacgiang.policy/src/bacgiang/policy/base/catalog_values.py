"""What the catalog is told of an item, each name looked up in one step.

A hundred names are asked of an item that is saved. For each the interfaces that it
provides were worked out anew, and its indexer was come to by four functions.
"""

from Acquisition import aq_base
from DateTime import DateTime
from plone.indexer.interfaces import IIndexer
from typing import Any
from zope.component import getSiteManager
from zope.interface import providedBy


PYTHON_SCRIPT = "Script (Python)"
KEPT = "_bacgiang_looked_up"
VALUES = "_bacgiang_values"


class _Nothing:
    """Stands for a name that nobody has a value of."""


NOTHING = _Nothing()
KEPT_KINDS = (str, int, float, tuple, type(None), DateTime, _Nothing)
"""What nobody can change: much of it is asked for by an index and by a column."""


def value_of(self: Any, name: str) -> Any:
    """`plone.indexer.wrapper.IndexableObjectWrapper.__getattr__`: what an indexer says,
    else the workflow, else the item itself. Raises AttributeError where nobody does.
    """
    kept = self.__dict__.setdefault(VALUES, {})
    if name not in kept:
        try:
            value = _told(self, name)
        except AttributeError:
            value = NOTHING
        if not isinstance(value, KEPT_KINDS):
            return value
        kept[name] = value
    if kept[name] is NOTHING:
        raise AttributeError(name)
    return kept[name]


def _told(self: Any, name: str) -> Any:
    own = self.__dict__
    item = own["_IndexableObjectWrapper__object"]
    catalog = own["_IndexableObjectWrapper__catalog"]
    if KEPT not in own:
        # It is made for the item as it is, each time that is indexed.
        required = (providedBy(item), providedBy(catalog))
        own[KEPT] = (required, getSiteManager().adapters.lookup)
    required, lookup = own[KEPT]
    factory = lookup(required, IIndexer, name)
    indexer = None if factory is None else factory(item, catalog)
    if indexer is not None:
        return indexer()
    told_by_workflow = own["_IndexableObjectWrapper__vars"]
    if name in told_by_workflow:
        return told_by_workflow[name]
    if hasattr(aq_base(item), name):
        return getattr(item, name)
    # What it acquires is no value of its own, but of a script that somebody put there.
    acquired = getattr(item, name)
    if getattr(acquired, "meta_type", None) != PYTHON_SCRIPT:
        raise AttributeError(name)
    return acquired
