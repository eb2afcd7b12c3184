"""What a request provides by itself is not put together anew for each mark it gets.

It is marked six times on its way: as one of the API, with the layers of the site, with
its skin. For each mark a declaration of the ones before was made, and the order of all
interfaces in it computed.
"""

from .kept import Kept
from typing import Any
from zope.interface import declarations
from zope.interface.declarations import Declaration
from zope.interface.declarations import Implements


# As it is now: it is replaced afterwards.
_of_itself = declarations.directlyProvidedBy
_kept: Kept[tuple[Any, Declaration]] = Kept(200)


def directly_provided(marked: Any) -> Declaration:
    """`zope.interface.directlyProvidedBy`; the same declaration for the same marks."""
    provides = getattr(marked, "__provides__", None)
    if provides is None or isinstance(provides, Implements):
        return _of_itself(marked)
    bases = provides.__bases__
    # Interfaces of one name are equal; kept, none comes to stand in another's place.
    key = tuple(map(id, bases))
    return _kept.of(key, lambda: (bases, _of_itself(marked)))[1]
