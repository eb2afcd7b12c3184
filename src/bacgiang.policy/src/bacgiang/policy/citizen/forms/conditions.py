"""When a question is asked: the same as `conditions.js` of the theme says.

A condition asks of questions that stand before its own. What is not asked itself has no
value. Numbers are compared as doubles, as browsers do.
"""

from .definition import Condition
from collections.abc import Iterator
from collections.abc import Mapping
import re
from typing import Any
from typing import TypeGuard


_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def holds(condition: Condition | None, values: Mapping[str, Any]) -> bool:
    """`values`: those of the questions that are asked, by name (`values.known_of`)."""
    match condition:
        case None:
            return True
        case {"all": several}:
            return all(holds(one, values) for one in several)
        case {"any": several}:
            return any(holds(one, values) for one in several)
        case {"not": one}:
            return not holds(one, values)
    value = values.get(condition["field"])
    match condition:
        case {"filled": wanted}:
            return is_filled(value) == wanted
        case {"is": wanted}:
            return wanted in _chosen(value)
        case {"in": wanted}:
            return not set(wanted).isdisjoint(_chosen(value))
        case {"above": bound}:
            return _is_number(value) and float(value) > bound
        case {"below": bound}:
            return _is_number(value) and float(value) < bound
    return False


def _is_number(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None


def is_filled(value: Any) -> bool:
    return value not in (None, "", False, [])


def asked_of(condition: Condition | None) -> Iterator[Condition]:
    """The plain conditions in one, each on one question."""
    match condition:
        case {"all": several} | {"any": several}:
            for one in several:
                yield from asked_of(one)
        case {"not": one}:
            yield from asked_of(one)
        case _ if condition is not None:
            yield condition


def _chosen(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]
