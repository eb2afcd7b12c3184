"""What an object of the database belongs to, by its number: the page people know."""

from collections.abc import Iterable
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from ZODB.POSException import POSError
from ZODB.serialize import referencesf
from ZODB.utils import p64
from ZODB.utils import u64


FAR = 100
"""Steps from an object to what holds it, after which it is given up."""


def named(site: DexterityContent, numbers: Iterable[int]) -> dict[int, str]:
    """Paths by number, of those that belong to anything in the catalog. It goes through
    the whole database once.
    """
    wanted = list(numbers)
    holders = _holders(site._p_jar.db().storage) if wanted else {}
    paths = {number: _path(site, number, holders) for number in wanted}
    return {number: path for number, path in paths.items() if path}


def _holders(storage: Any) -> dict[int, int]:
    """By number the first object that refers to it."""
    found: dict[int, int] = {}
    following = None
    while True:
        oid, _tid, state, following = storage.record_iternext(following)
        for one in referencesf(state):
            found.setdefault(u64(one), u64(oid))
        if following is None:
            return found


def _path(site: DexterityContent, number: int, holders: dict[int, int]) -> str:
    catalog = api.portal.get_tool("portal_catalog")
    for _step in range(FAR):
        try:
            uid = getattr(site._p_jar.get(p64(number)), "_plone.uuid", None)
        except POSError:
            uid = None
        found = catalog.unrestrictedSearchResults(UID=uid) if uid else ()
        if found:
            return str(found[0].getPath())
        if number not in holders:
            break
        number = holders[number]
    return ""
