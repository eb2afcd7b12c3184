"""The number of the form that the name of a paper ends with: (Mẫu số 3)."""

import re


_MARK = re.compile(r"\(\s*(?:theo\s+)?([Mm]ẫu\s+[^()\n]{1,20}?)\s*\)")
_HAS_NUMBER = re.compile(r"\d|[A-Z]{2}")


def form_mark(name: str) -> str:
    """Return the form's number as printed, empty where the name has none or several."""
    marks = [mark for mark in _MARK.findall(name) if _HAS_NUMBER.search(mark)]
    if len(marks) != 1 or " hoặc " in marks[0]:
        return ""
    return " ".join(marks[0].split())
