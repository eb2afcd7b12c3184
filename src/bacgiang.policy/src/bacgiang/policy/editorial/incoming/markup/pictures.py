"""How many pictures a text names, each of which is looked for when it is shown."""

import re


_PICTURE = re.compile(r"<(?:img|source)\b", re.IGNORECASE)
_SET = re.compile(r"\bsrcset\s*+=\s*+(?:\"[^\"]*+|'[^']*+|[^\s>]++)", re.IGNORECASE)


def pictures_named(markup: str) -> int:
    """Its pictures, and each further one of a set for several widths of the page."""
    further = sum(one[0].count(",") for one in _SET.finditer(markup))
    return len(_PICTURE.findall(markup)) + further
