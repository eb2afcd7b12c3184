"""What was used since an object was, in the order in which a cache keeps it.

`lru_items` of `persistent` lists the whole cache: with a hundred thousand objects in
memory that takes as long as a page. The order is a ring of pointers that stand in the
objects (`cPersistence.h`, `ring.h`); here it is followed from one of them. Whether they
stand where they are looked for is tried when the module is imported; where they do not,
the whole list is read.
"""

from array import array
from collections.abc import Callable
from ctypes import c_void_p
from ctypes import py_object
from ctypes import sizeof
from persistent import Persistent
from persistent import PickleCache
from typing import Any
from typing import TypeAlias
from ZODB.utils import p64


UsedSince: TypeAlias = Callable[[Any, Persistent], list[Any] | None]
"""Of a cache, the objects used after this one, the last one last; None where it is a
ghost, or was put out of memory.
"""

_POINTER = sizeof(c_void_p)
_HOME = object.__basicsize__
"""Where the ring begins and ends in the cache."""
_LINK = object.__basicsize__ + 3 * _POINTER
"""Where the links stand in an object: behind those to connection, number and cache."""


def by_list(cache: Any, since: Persistent) -> list[Any] | None:
    found: list[Any] = []
    for _oid, used in reversed(cache.lru_items()):
        if used is since:
            return found[::-1]
        found.append(used)
    return None


def by_links(cache: Any, since: Persistent) -> list[Any] | None:
    if since._p_changed is None or cache.get(since._p_oid) is not since:
        return None
    found: list[int] = []
    home = id(cache) + _HOME
    # Behind the link to the one before stands that to the next one.
    to_next = _LINK + _POINTER
    link_at, one = c_void_p.from_address, id(since)
    while (following := link_at(one + to_next).value) and following != home:
        one = following - _LINK
        found.append(one)
    # All at once: one by one takes as long as the page does otherwise.
    places = array("Q", found)
    return list((py_object * len(places)).from_buffer(places)) if places else []


class _Connection:
    def setstate(self, of: Persistent) -> None:
        """Nothing is stored."""


def _links_stand_there() -> bool:
    """Whether of a ring of four, two used anew, both ways give the same. The first link
    is read alone: what it leads to is followed only if it is one of the four.
    """
    connection = _Connection()
    cache = connection._cache = PickleCache(connection, 9)  # type: ignore[attr-defined]
    four = []
    for number in range(4):
        one = Persistent()
        one._p_jar, one._p_oid = connection, p64(number)
        cache[one._p_oid] = one
        one._p_activate()
        four.append(one)
    for one in (four[1], four[0]):
        getattr(one, "used", None)
    size = _LINK + 2 * _POINTER
    if Persistent.__basicsize__ < size or type(cache).__basicsize__ < size:
        return False
    known = {id(one) + _LINK for one in four} | {id(cache) + _HOME}
    links = (c_void_p.from_address(id(one) + _LINK + _POINTER) for one in four)
    return known.issuperset(link.value for link in links) and all(
        by_links(cache, one) == by_list(cache, one) for one in four
    )


used_since: UsedSince = by_links if _links_stand_there() else by_list
