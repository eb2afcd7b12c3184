"""Several orders of different kinds in one line: "bãi bỏ Điều 4; thay cụm từ …".

Words may be struck beside provisions by one verb: "bãi bỏ Điều 4 và cụm từ … tại …".
"""

from bacgiang.policy.law.consolidation.operations import Operation
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import replace
import re


_NEXT = re.compile(
    r"\s*(?:;|,?\s+và)\s+(?=(?:sửa|bổ\s+sung|thêm|thay|đổi|bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|"
    r"lược\s+bỏ|bỏ)\s)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<!\w)(?:điều|phụ lục)\s+[\dIVX]", re.IGNORECASE)
_MOST = 12


def joined_orders(
    text: str,
    lines: Sequence[str],
    read: Callable[[str, Sequence[str]], list[Operation] | None],
) -> list[Operation] | None:
    """Return what the orders of a line say, the last of which announces ``lines``.

    None where one of them is not understood, or may take its article or its document
    from another one.
    """
    parts = [
        one
        for part in _NEXT.split(" ".join(text.split()))
        for one in _with_words_apart(part)
    ]
    if not 1 < len(parts) <= _MOST:
        return None
    if len({_ARTICLE.search(part) is None for part in parts}) > 1:
        return None
    operations: list[Operation] = []
    for place, part in enumerate(parts):
        found = read(part, lines if place == len(parts) - 1 else ())
        if not found:
            return None
        operations += found
    return _of_one_document(operations)


_WORDS_TOO = re.compile(
    r"(?P<verb>bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|lược\s+bỏ|bỏ)(?P<provisions>\s[^⟦;]+?),?\s+và"
    r"(?P<words>\s+(?:các\s+)?(?:cụm\s+từ|từ\s+ngữ|từ|chữ)\s+⟦.*)",
    re.IGNORECASE,
)


def _with_words_apart(part: str) -> list[str]:
    """A part in two, each with the verb, where it is on provisions and on words."""
    both = _WORDS_TOO.fullmatch(part)
    if both is None:
        return [part]
    return [f"{both['verb']}{both[each]}" for each in ("provisions", "words")]


def _of_one_document(operations: list[Operation]) -> list[Operation] | None:
    """The operations, all of the document that the line names; None for several.

    It may be named in full above, in short here, or once at the end of the line.
    """
    named = list(dict.fromkeys(one.document for one in operations if one.document))
    if not named:
        return operations
    last = named[-1]
    if not all(each.identity.may_be(last.identity) for each in named):
        return None
    if any(each.attached != last.attached for each in named):
        return None
    return [replace(one, document=named[0]) for one in operations]
