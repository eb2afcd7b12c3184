"""Several orders of different kinds in one line: "bãi bỏ Điều 4; thay cụm từ …"."""

from bacgiang.policy.law.consolidation.operations import Operation
from collections.abc import Callable
from collections.abc import Sequence
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
    parts = _NEXT.split(" ".join(text.split()))
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
    documents = {one.document for one in operations}
    return operations if len(documents) == 1 else None
