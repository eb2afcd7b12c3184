"""The authentication of a consolidated text (VBHN), which stands at its end.

Ordinance 01/2012/UBTVQH13, article 16 and the forms to it: body, number, place and date
of the consolidation, "XÁC THỰC VĂN BẢN HỢP NHẤT", signature. They identify the text;
the head above may be that of the act which was consolidated.
"""

from bacgiang.policy.law.parsing.lines import is_capitals
import re


_AUTHENTICATES = re.compile(
    r"^(?:xác\s+thực\s+văn\s+bản(?:\s+hợp\s+nhất)?|văn\s+bản\s+hợp\s+nhất)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^số\s*:?\s*\d{0,6}\s*/(?:\s*\d{4}\s*/)?\s*VBHN\b", re.IGNORECASE)
_LONGEST_BODY = 90


def authenticates(text: str) -> bool:
    """Tell whether a line says that a text is a consolidated one, or its number."""
    return bool(
        _NUMBER.match(text) or (_AUTHENTICATES.match(text) and is_capitals(text))
    )


def gives_number(text: str) -> bool:
    """Tell whether a line gives the number of a consolidated text."""
    return bool(_NUMBER.match(text))


def may_name_body(text: str) -> bool:
    """Tell whether a line above the number may be the name of the body."""
    named = is_capitals(text) and len(text) <= _LONGEST_BODY
    return named and text[-1] not in ".;:/"
