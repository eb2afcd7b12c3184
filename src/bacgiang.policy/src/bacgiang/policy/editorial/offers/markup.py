"""Read the HTML of a text, whatever is in it."""

from lxml import html
import re
from typing import Any


NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tree_of(markup: str) -> Any:
    """The text as a tree below one `div`; characters XML cannot hold become blanks."""
    readable = NOT_IN_XML.sub(" ", markup)
    return html.fragment_fromstring(readable, create_parent="div")
