"""Texts that an office program would take for a formula.

In CSV such a text gets an apostrophe before it; reading takes that off again, so that
``bare(protected(text)) == text`` for every text. A program that parts cells by
semicolons or tabs begins cells and rows within texts, too: there it gets one as well.
"""

import re


# Also behind blanks, and in the wide forms of East Asian type.
_FORMULA = r"[ \u00a0\u3000]*[=+\-@|%\t\r\n＝＋－＠]"
_LIKE_A_FORMULA = re.compile(_FORMULA)
_TO_PROTECT = re.compile(f"'*{_FORMULA}")
_PROTECTED = re.compile(f"'+{_FORMULA}")

# A line of a list begins with a dash: one is a formula if it calls or points somewhere.
_CELL_WITHIN = r"'*[\" \u00a0\u3000]*(?:[=+@|%＝＋＠]|[-－][^;\t\r\n]*[(|!])"
_BEGINS = r"(?<=[;\t\r\n])"
_TO_PROTECT_WITHIN = re.compile(f"{_BEGINS}(?={_CELL_WITHIN})")
_PROTECTED_WITHIN = re.compile(f"{_BEGINS}'(?={_CELL_WITHIN})")


def is_like_formula(text: str) -> bool:
    return _LIKE_A_FORMULA.match(text) is not None


def protected(text: str) -> str:
    """Return a text as it is written in a cell of CSV."""
    within = _TO_PROTECT_WITHIN.sub("'", text)
    return f"'{within}" if _TO_PROTECT.match(within) else within


def bare(text: str) -> str:
    """Return the text that a cell of CSV stands for."""
    begin = 1 if _PROTECTED.match(text) else 0
    return _PROTECTED_WITHIN.sub("", text[begin:])
