"""Texts that a pattern may take long for, read from the pattern itself.

Each is a beginning and what is repeated after it: characters it knows, what it matches
and the beginnings of that, and inside of each repetition what may be repeated there.
"""

from collections.abc import Iterator
import re
from typing import Any


MOST = 32
FEW = 4
"""Characters of a set, and inside of one repetition."""
ENDLESS = 50
"""A repetition of so many is taken for one without an end."""
CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}
ORDINARY = "a 1<\n"
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def hostile(pattern: re.Pattern[Any]) -> list[tuple[str, str]]:
    parser: Any = re._parser  # type: ignore[attr-defined]
    parsed = parser.parse(pattern.pattern, pattern.flags)
    characters = list(dict.fromkeys(_characters(parsed)))
    sample = _sample(parsed)
    wholes = [sample[:end] for end in range(len(sample), 0, -1)][:8]
    pairs = [a + b for a, b in zip(characters, characters[1:], strict=False)]
    alone = [*characters[:8], *wholes, *pairs[:4]]
    texts = [*_inside(parsed, ""), *(("", one) for one in alone)]
    return [one for one in dict.fromkeys(texts) if one[1]][:MOST]


def _inside(parsed: Any, before: str) -> Iterator[tuple[str, str]]:
    """What may be repeated, after what leads there."""
    for op, value in parsed:
        if str(op) in REPEATS and value[1] >= ENDLESS:
            yield before, _sample(value[2])
            for one in list(dict.fromkeys(_characters(value[2])))[:FEW]:
                yield before, one
        for inner in _parts(op, value):
            yield from _inside(inner, before)
        before += _sample([(op, value)])


def _of_set(members: Any) -> Iterator[str]:
    is_not = any(str(op) == "NEGATE" for op, _value in members)
    taken = set()
    for op, value in members:
        match str(op):
            case "LITERAL":
                taken.add(chr(value))
            case "RANGE":
                taken.add(chr(value[0]))
            case "CATEGORY":
                taken.add(CATEGORIES[str(value)])
    if not is_not:
        yield from sorted(taken)[:FEW]
    else:
        yield from [one for one in ORDINARY if one not in taken][:2]


def _characters(parsed: Any) -> Iterator[str]:
    for op, value in parsed:
        match str(op):
            case "LITERAL":
                yield chr(value)
            case "NOT_LITERAL":
                yield "a" if value != ord("a") else "b"
            case "ANY":
                yield "a"
            case "IN":
                yield from _of_set(value)
            case _:
                for inner in _parts(op, value):
                    yield from _characters(inner)


def _parts(op: Any, value: Any) -> list[Any]:
    match str(op):
        case "SUBPATTERN":
            return [value[-1]]
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [value[2]]
        case "BRANCH":
            return list(value[1])
        case "ASSERT":
            return [value[1]]
        case "ATOMIC_GROUP":
            return [value]
        case "GROUPREF_EXISTS":
            return [one for one in value[1:] if one]
    return []


def _sample(parsed: Any) -> str:
    """Something short that it matches, or nearly."""
    found = ""
    for op, value in parsed:
        match str(op):
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                found += next(_characters([(op, value)]), "")
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                found += _sample(value[2]) * min(max(value[0], 1), 8)
            case "BRANCH":
                found += _sample(value[1][0])
            case "SUBPATTERN" | "ATOMIC_GROUP":
                found += "".join(map(_sample, _parts(op, value)))
    return found
