"""How many rows of a list a form says that it sends.

z3c.form makes as many as it is told, whatever was sent of them.
"""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import MutableMapping
import re
from typing import Any


MOST_ROWS = 500
"""As many entries as a list may have."""
COUNT = ".count"
_ROW = re.compile(r"\.(\d{1,6})(?=[.-]|$)")


def hold_rows(*sent: MutableMapping[str, Any], reads: bool) -> None:
    """Of each list no more rows than came with it; none of an address, which sends no
    form (`reads`).
    """
    counted = {name for values in sent for name in values if name.endswith(COUNT)}
    if not counted:
        return
    rows = {} if reads else _rows_sent(name for values in sent for name in values)
    for values in sent:
        for name in counted.intersection(values):
            most = min(len(rows.get(name.removesuffix(COUNT), ())), MOST_ROWS)
            if reads:
                del values[name]
            elif _number(values[name]) > most:
                values[name] = str(most)


def _number(said: Any) -> int:
    """0 for what is none: the form answers to that."""
    try:
        return int(said)
    except (ArithmeticError, TypeError, ValueError):
        return 0


def _rows_sent(names: Iterable[str]) -> dict[str, set[str]]:
    rows: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for row in _ROW.finditer(name):
            rows[name[: row.start()]].add(row[1])
    return rows
