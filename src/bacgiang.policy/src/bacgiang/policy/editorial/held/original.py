"""Of what a form that translates makes a translation."""

from ..visibility.seen import may_see
from plone.app.uuid.utils import uuidToObject
import re
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


ADDRESS = re.compile(r"\+\+addtranslation\+\+([0-9a-f]{32})")


def original_of(request: HTTPRequest) -> Any | None:
    """None where the address names none, or none that the person may see."""
    named = ADDRESS.search(request["URL"])
    found = uuidToObject(named[1]) if named is not None else None
    return found if found is not None and may_see(found) else None
