"""How many fields a form may have, and what Zope's converters (`:list`) may do.

Zope looks at every beginning of a name that ends in `:tuple`, and at every record for
every field of a record: a visitor's few kilobytes would keep a thread busy for hours.
By `:method` and its kin the name goes on with the address, behind everything that has
judged the address. By any other word a value is decoded with the codec of that name, of
which some take time that grows with the square of its length, and Python keeps every
name that was ever asked for.
"""

from ....base.refusal import RefusedInput
from .reasons import not_unicode
from .reasons import TOO_LARGE
from .reasons import UNREADABLE
import re
from typing import Any
from typing import IO
from ZPublisher.Converters import type_converters
from ZPublisher.HTTPRequest import ZopeFieldStorage


MOST_FIELDS = 10_000
MOST_CONVERTED = 3_000
"""Fields whose name has a converter."""
MOST_CONVERTERS = 6
"""Of one name; no form has more than three."""

MOST_SPLIT = 20_000
"""Characters of a field that is cut into values, by words or by lines."""
SPLITTING = frozenset({"tokens", "lines", "utokens", "ulines"})

GOING_ON = frozenset({"method", "action", "default_method", "default_action"})
CHARSETS = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin-1"})
SHAPING = frozenset({"list", "tuple", "default", "record", "records", "ignore_empty"})
KNOWN = SHAPING | CHARSETS | GOING_ON | type_converters.keys()
# What Zope takes for a converter; of a picture that sends a form, the place follows.
CONVERTER = re.compile(r"([a-zA-Z][-a-zA-Z0-9_]+)(\.[xy])*\s*")
# Zope's management names what a button does so, and is there for who asks the instance
# itself; Plone's forms of rules for content name what is to be added.
MANAGEMENT = re.compile(r"manage_\w+:method")
BEHIND_PROXY = "/VirtualHostBase/"
OF_RULES = ("/+condition", "/+action")
ADDED_TO_RULES = re.compile(rb"\w+(\.\w+)+")

_stock = ZopeFieldStorage.__init__


def read_within_bounds(
    self: ZopeFieldStorage, body: IO[bytes], environ: dict[str, Any]
) -> None:
    """In place of the storage's own; a field with a converter that is none is left out.

    Raises RefusedInput.
    """
    _stock(self, body, environ)
    fields = [(_name_of(one), one) for one in self.list if one.name]
    if any(name.count(":") > MOST_CONVERTERS for name, _one in fields):
        raise RefusedInput(UNREADABLE)
    if len(fields) > MOST_FIELDS or sum(":" in name for name, _one in fields) > (
        MOST_CONVERTED
    ):
        raise RefusedInput(TOO_LARGE)
    self.list = [one for name, one in fields if _is_read(name, one, environ)]


def _name_of(field: Any) -> str:
    """The name as Zope will read it. Raises RefusedInput for other charsets."""
    for charset in (field.name_charset, field.value_charset):
        if charset and charset.lower() not in CHARSETS:
            raise RefusedInput(not_unicode(field.value))
    name: str = field.name
    return name.encode("latin-1").decode(field.name_charset or "utf-8")


def _is_read(name: str, field: Any, environ: dict[str, Any]) -> bool:
    """Whether all its converters are known. Raises RefusedInput."""
    matches = map(CONVERTER.fullmatch, name.split(":")[1:])
    converters = {match[1] for match in matches if match}
    if converters & SPLITTING and len(field.value) > MOST_SPLIT:
        raise RefusedInput(TOO_LARGE)
    if converters & GOING_ON and not _may_go_on(name, field.value, environ):
        raise RefusedInput(UNREADABLE)
    return converters <= KNOWN


def _may_go_on(name: str, value: bytes, environ: dict[str, Any]) -> bool:
    path = environ.get("PATH_INFO", "")
    if path.endswith(OF_RULES):
        return name == ":action" and ADDED_TO_RULES.fullmatch(value) is not None
    is_sent = environ.get("REQUEST_METHOD") == "POST"
    direct = is_sent and not path.startswith(BEHIND_PROXY)
    return direct and MANAGEMENT.fullmatch(name) is not None
