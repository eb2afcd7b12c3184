"""The form in which a record's texts are kept.

NFC without control characters (``text.unicode_form``); no blanks at the ends of lines,
no empty lines at the ends of a text. Idempotent.
"""

from bacgiang.policy.text.unicode_form import normalize
import re


_LINE_BREAK = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def clean_line(text: str) -> str:
    """Return a text as one line, with single blanks."""
    return " ".join(normalize(_LINE_BREAK.sub("\n", text)).split())


def clean_text(text: str) -> str:
    """Return a text with its line breaks and its blanks inside lines."""
    lines = normalize(_LINE_BREAK.sub("\n", text)).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
