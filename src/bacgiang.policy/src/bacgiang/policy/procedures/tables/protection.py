"""Texts of CSV that an office program would take for a formula.

Such a text gets an apostrophe before it; reading takes that off again, so that
``bare(protected(text)) == text`` for every text.
"""

import re


_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_PROTECTED = re.compile(r"'+[=+\-@\t\r]")


def protected(text: str) -> str:
    """Return a text as it is written in a cell of CSV."""
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def bare(text: str) -> str:
    """Return the text that a cell of CSV stands for."""
    return text[1:] if _PROTECTED.match(text) else text
