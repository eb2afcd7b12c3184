"""What visitors see alike under several addresses of one page, made once.

    sections = made_once(("home", url, language), make)

A first page is asked for by as many addresses as others put words behind it (where a
reader came from, a campaign). Its sections are the same under all of them until
something changes on which they rest; `caching/` keeps them for that.
"""

from .asked import of_thread
from collections.abc import Callable
from collections.abc import Hashable
from typing import TypeVar


Made = TypeVar("Made")
"""Not None, holds no object of the database, and nobody changes it."""


def made_once(key: Hashable, make: Callable[[], Made]) -> Made:
    """What `make` gives; for members, and for what is not kept, made each time.

    `key` names the page and all of the request that `make` depends on: address, host,
    language. It rests on all that the page used so far, what was found out for it
    before included: a part of one page alone is made by this, not one that stands on
    pages of other objects.
    """
    noted_by = of_thread.noted_by
    if noted_by is None or of_thread.depth:
        return make()
    made: Made = noted_by.made_once(key, make)
    return made
