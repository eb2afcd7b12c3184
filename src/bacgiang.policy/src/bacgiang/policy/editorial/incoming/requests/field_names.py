"""How many fields a form may have, and how many converters (`:list`) a field's name.

Zope looks at every beginning of a name that ends in `:tuple`, and at every record for
every field of a record: a visitor's few kilobytes would keep a thread busy for hours.
"""

from ....base.refusal import RefusedInput
from .reasons import TOO_LARGE
from .reasons import UNREADABLE
from typing import Any
from typing import IO
from ZPublisher.HTTPRequest import ZopeFieldStorage


MOST_FIELDS = 10_000
MOST_CONVERTED = 3_000
"""Fields whose name has a converter."""
MOST_CONVERTERS = 6
"""Of one name; no form has more than three."""

MOST_SPLIT = 20_000
"""Characters of a field that is cut into values, by words or by lines."""

_stock = ZopeFieldStorage.__init__


def read_within_bounds(
    self: ZopeFieldStorage, body: IO[bytes], environ: dict[str, Any]
) -> None:
    """In place of the storage's own. Raises RefusedInput."""
    _stock(self, body, environ)
    converters = [one.name.count(":") for one in self.list if one.name]
    if max(converters, default=0) > MOST_CONVERTERS:
        raise RefusedInput(UNREADABLE)
    if any(_splits(one.name) and len(one.value) > MOST_SPLIT for one in self.list):
        raise RefusedInput(TOO_LARGE)
    if len(converters) > MOST_FIELDS or sum(map(bool, converters)) > MOST_CONVERTED:
        raise RefusedInput(TOO_LARGE)


def _splits(name: str | None) -> bool:
    return bool({"tokens", "lines"}.intersection((name or "").split(":")[1:]))
