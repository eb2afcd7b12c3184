"""Texts that an office program would take for a formula.

In CSV such a text gets an apostrophe before it; reading takes that off again, so that
``bare(protected(text)) == text`` for every text.
"""

import re


# Also behind blanks, and in the wide forms of East Asian type.
_FORMULA = r"[ \u00a0\u3000]*[=+\-@|%\t\r\n＝＋－＠]"
_LIKE_A_FORMULA = re.compile(_FORMULA)
_TO_PROTECT = re.compile(f"'*{_FORMULA}")
_PROTECTED = re.compile(f"'+{_FORMULA}")


def is_like_formula(text: str) -> bool:
    return _LIKE_A_FORMULA.match(text) is not None


def protected(text: str) -> str:
    """Return a text as it is written in a cell of CSV."""
    return f"'{text}" if _TO_PROTECT.match(text) else text


def bare(text: str) -> str:
    """Return the text that a cell of CSV stands for."""
    return text[1:] if _PROTECTED.match(text) else text
