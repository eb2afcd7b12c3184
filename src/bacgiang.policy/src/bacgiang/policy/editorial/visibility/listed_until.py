"""Lists let go of an item with the minute in which its time ends, as its page does.

The index of what is public counts minutes, and has that of the end among those of an
item: it would stay in lists until the next one, while its page says that it is gone.
"""

from BTrees.IIBTree import difference
from BTrees.IIBTree import multiunion
from Products.PluginIndexes.DateRangeIndex.DateRangeIndex import DateRangeIndex
from typing import Any


_stock = DateRangeIndex.query_index


def query_without_end(self: DateRangeIndex, record: Any, resultset: Any = None) -> Any:
    """Answer as stock does, less what ends in the minute that is asked for."""
    found = _stock(self, record, resultset)
    minute = self._convertDateTime(record.keys[0])
    ending = [*self._until.values(minute, minute)]
    ending += self._until_only.values(minute, minute)
    return difference(found, multiunion(ending)) if ending else found
