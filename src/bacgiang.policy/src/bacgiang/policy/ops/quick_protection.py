"""While code is loaded, a class is asked for one name, not for all it has.

`AccessControl.security.protectName` looks for what a base class says of a name among
`dir` of the class, for each name of each of three thousand views: an eighth of what a
start takes.
"""

from AccessControl import security
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class NamesOf:
    """What `dir` of a class holds, to be asked for single names."""

    def __init__(self, named: type) -> None:
        self._classes = named.__mro__

    def __contains__(self, name: object) -> bool:
        return any(name in vars(one) for one in self._classes)


@contextmanager
def single_names() -> Iterator[None]:
    """Within it AccessControl asks so; `dir` is what that module alone finds first."""
    asking: Any = security
    asking.dir = NamesOf
    try:
        yield
    finally:
        del asking.dir
